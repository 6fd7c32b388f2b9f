"""What Windows and the environment say of proxies is understood."""

from cim_troubleshooter.system.proxy import proxy_from, proxy_from_variables


def test_what_windows_and_the_environment_say_of_proxies_is_understood() -> None:
    assert proxy_from("proxy.example:8080", "<local>;*.nhs.uk").address_for("intranet") is None
    assert proxy_from("proxy.example:8080", "<local>;*.nhs.uk").address_for("am.example.nhs.uk") is None
    assert proxy_from("http=a.example:80;https=b.example:8443", "").address_for("am.example") == ("b.example", 8443)
    variables = {"HTTPS_PROXY": "http://someone:secret@proxy.example:3128/", "no_proxy": "localhost,.nhs.uk"}
    assert proxy_from_variables(variables).address_for("am.example") == ("proxy.example", 3128)
    assert proxy_from_variables(variables).address_for("am.nhs.uk") is None
    assert proxy_from_variables({}).address is None
    assert "secret" not in repr(proxy_from_variables(variables))
