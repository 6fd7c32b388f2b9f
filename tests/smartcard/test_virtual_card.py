"""The card that the tests use is PIV by somebody else's reading: OpenSC's tools read it through the same service."""

import ssl
import subprocess

from tests.support import card_service
from tests.support.piv_card import PivCard, certificate
from tests.support.virtual_card import VirtualCard


def tool(*command: str) -> str:
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    return ran.stdout + ran.stderr


def test_opensc_knows_the_card_and_reads_its_certificate() -> None:
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0], read_by_us=False):
        card_service.wait_for_cards(1)
        assert "Personal Identity Verification" in tool("piv-tool", "--reader", "0", "--name")
        read = tool("pkcs15-tool", "--reader", "0", "--read-certificate", "01")
    start, end = read.index("-----BEGIN"), read.index("-----END CERTIFICATE-----") + len("-----END CERTIFICATE-----")
    assert ssl.PEM_cert_to_DER_cert(read[start:end]) == certificate(400)
