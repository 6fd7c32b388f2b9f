/* A libpcsclite that gives the return codes that a test wants, and is the computer's own for everything else.
   CARD_SERVICE_ANSWERS="SCardConnect=0x8010006A SCardTransmit@2=0x80100016": every call of the first, the third of the second. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

struct pci { unsigned long protocol, length; };
const struct pci g_rgSCardT0Pci = {1, sizeof(struct pci)}, g_rgSCardT1Pci = {2, sizeof(struct pci)}, g_rgSCardRawPci = {4, sizeof(struct pci)};

static void *real(const char *name)
{
	static void *library;
	if (!library) library = dlopen(REAL_LIBRARY, RTLD_NOW | RTLD_LOCAL);
	return library ? dlsym(library, name) : NULL;
}

static long wanted(const char *name, int place)
{
	const char *at = getenv("CARD_SERVICE_ANSWERS");
	size_t length = strlen(name);
	for (; at && *at; at = strchr(at, ' ') ? strchr(at, ' ') + 1 : NULL) {
		char *rest;
		if (strncmp(at, name, length)) continue;
		if (at[length] == '=') return (long) strtoul(at + length + 1, NULL, 0);
		if (at[length] != '@' || strtol(at + length + 1, &rest, 10) != place || *rest != '=') continue;
		return (long) strtoul(rest + 1, NULL, 0);
	}
	return 0;
}

#define CALL(name) \
	long name(long a, long b, long c, long d, long e, long f, long g) \
	{ \
		static int place; \
		long code = wanted(#name, place++); \
		if (code) return code; \
		return ((long (*)(long, long, long, long, long, long, long)) real(#name))(a, b, c, d, e, f, g); \
	}

CALL(SCardEstablishContext) CALL(SCardReleaseContext) CALL(SCardIsValidContext) CALL(SCardConnect) CALL(SCardReconnect)
CALL(SCardDisconnect) CALL(SCardBeginTransaction) CALL(SCardEndTransaction) CALL(SCardStatus) CALL(SCardGetStatusChange)
CALL(SCardControl) CALL(SCardTransmit) CALL(SCardListReaders) CALL(SCardListReaderGroups) CALL(SCardCancel) CALL(SCardGetAttrib)
CALL(SCardSetAttrib) CALL(SCardFreeMemory)
