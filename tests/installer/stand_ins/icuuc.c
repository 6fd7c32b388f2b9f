/* icuuc.dll belongs to Windows 10 and later, not to Wine. Qt6Core is linked to it and calls it for old encodings alone,
   so for the tests it need only be there: every converter is said not to exist. */

static const int file_access_error = 4;

void *ucnv_open(const char *name, int *error) { (void)name; *error = file_access_error; return 0; }
void ucnv_close(void *converter) { (void)converter; }
int ucnv_countAvailable(void) { return 0; }

#define ABSENT(name) int name(void) { return 0; }
ABSENT(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
ABSENT(UCNV_TO_U_CALLBACK_SUBSTITUTE)
ABSENT(ucnv_reset)
ABSENT(ucnv_getMaxCharSize)
ABSENT(ucnv_getName)
ABSENT(ucnv_getToUCallBack)
ABSENT(ucnv_getFromUCallBack)
ABSENT(ucnv_setToUCallBack)
ABSENT(ucnv_setFromUCallBack)
ABSENT(ucnv_cbToUWriteUChars)
ABSENT(ucnv_toUnicode)
ABSENT(ucnv_cbFromUWriteUChars)
ABSENT(ucnv_toUCountPending)
ABSENT(ucnv_fromUCountPending)
ABSENT(ucnv_getStandardName)
ABSENT(ucnv_getAvailableName)
ABSENT(ucnv_fromUnicode)
