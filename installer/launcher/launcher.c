/* Starts the program: finds its own folder, loads python313.dll from it and from nowhere else, and runs the package.

   Built twice: with LAUNCHER_WINDOW for the window (no console, one instance a session), without it for the command line.
   Whatever Python or Qt would take from the environment, from the folder that it was started in or from the user's own
   packages is kept out, so that what runs is what was installed. */

#define WIN32_LEAN_AND_MEAN
#define _WIN32_WINNT 0x0A00
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#include "python313.h"
#include "texts.h"

/* The second process that asks cards: the program starts itself with these two words, and nothing else may follow them. */
#define WORKER_SIGN L"-m"
#define WORKER L"cim_troubleshooter.checks.worker"
#define LONGEST_PATH 1024
#define SAYS L"CIM_TROUBLESHOOTER_SAYS"
#define CODE L"CIM_TROUBLESHOOTER_CODE"
#define COULD_NOT_START 2

static wchar_t home[LONGEST_PATH];

/* Variables that may stay although their names begin as Python's or Qt's do: how large things are shown, and what is logged. */
static const wchar_t *kept[] = {L"QT_SCALE_FACTOR", L"QT_SCREEN_SCALE_FACTORS", L"QT_LOGGING_RULES", NULL};
static const wchar_t *dropped_beginnings[] = {L"PYTHON", L"QT_", L"QML", L"QSG_", L"OPENSSL_", L"SSLKEYLOGFILE", SAYS, CODE, NULL};

static void log_line(const wchar_t *line, wchar_t *place) {
    wchar_t folder[LONGEST_PATH];
    place[0] = 0;
    if (!GetEnvironmentVariableW(L"LOCALAPPDATA", folder, LONGEST_PATH - 64)) return;
    wcscat(folder, L"\\CIM Troubleshooter");
    CreateDirectoryW(folder, NULL);
    wcscat(folder, L"\\log");
    CreateDirectoryW(folder, NULL);
    _snwprintf(place, LONGEST_PATH, L"%ls\\launcher.log", folder);
    HANDLE file = CreateFileW(place, FILE_APPEND_DATA, FILE_SHARE_READ, NULL, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, NULL);
    if (file == INVALID_HANDLE_VALUE) return;
    SYSTEMTIME now;
    char text[4 * LONGEST_PATH], when[32];
    GetLocalTime(&now);
    DWORD written;
    int length = snprintf(when, sizeof when, "%04d-%02d-%02d %02d:%02d:%02d ", now.wYear, now.wMonth, now.wDay, now.wHour, now.wMinute, now.wSecond);
    WriteFile(file, when, length, &written, NULL);
    length = WideCharToMultiByte(CP_UTF8, 0, line, -1, text, sizeof text - 2, NULL, NULL);
    if (length > 0) {
        memcpy(text + length - 1, "\r\n", 2);
        WriteFile(file, text, length + 1, &written, NULL);
    }
    CloseHandle(file);
}

static void say(const wchar_t *sentence) {
#ifdef LAUNCHER_WINDOW
    MessageBoxW(NULL, sentence, PROGRAM_TITLE, MB_OK | MB_ICONWARNING | MB_SETFOREGROUND);
#else
    fwprintf(stderr, L"%ls\n", sentence);
#endif
}

/* Part of the program is not there: says so, with the log's place, and ends. */
static int broken(const wchar_t *what) {
    wchar_t sentence[2 * LONGEST_PATH], place[LONGEST_PATH];
    log_line(what, place);
    _snwprintf(sentence, 2 * LONGEST_PATH, TEXT_BROKEN, place);
    sentence[2 * LONGEST_PATH - 1] = 0;
    say(sentence);
    return COULD_NOT_START;
}

static int begins_with(const wchar_t *text, const wchar_t *beginning) { return _wcsnicmp(text, beginning, wcslen(beginning)) == 0; }

static int is_dropped(const wchar_t *name) {
    for (const wchar_t **one = kept; *one; one++)
        if (_wcsicmp(name, *one) == 0) return 0;
    for (const wchar_t **one = dropped_beginnings; *one; one++)
        if (begins_with(name, *one)) return 1;
    return 0;
}

/* Windows' C library, which Python and Qt use, took its own copy when Windows' first DLL asked for it. */
static void clean_environment(void) {
    wchar_t *all = GetEnvironmentStringsW(), name[256];
    HMODULE library = LoadLibraryExW(L"ucrtbase.dll", NULL, LOAD_LIBRARY_SEARCH_SYSTEM32);
    int (*put)(const wchar_t *, const wchar_t *) = library ? (__typeof__(put))GetProcAddress(library, "_wputenv_s") : NULL;
    for (wchar_t *one = all; *one; one += wcslen(one) + 1) {
        const wchar_t *equals = wcschr(one + 1, L'=');
        if (!equals || equals - one >= 256) continue;
        wcsncpy(name, one, equals - one);
        name[equals - one] = 0;
        if (!is_dropped(name)) continue;
        SetEnvironmentVariableW(name, NULL);
        if (put) put(name, L"");
    }
    FreeEnvironmentStringsW(all);
}

/* DLLs come from the program's own folders and from Windows; never from the current folder or PATH. */
static void close_dll_search(void) {
    wchar_t folder[LONGEST_PATH];
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS);
    SetDllDirectoryW(L"");
    _snwprintf(folder, LONGEST_PATH, L"%ls\\python", home);
    AddDllDirectory(folder);
}

static int find_home(void) {
    DWORD length = GetModuleFileNameW(NULL, home, LONGEST_PATH - 64);
    if (length == 0 || length >= LONGEST_PATH - 64) return 0;
    *wcsrchr(home, L'\\') = 0;
    return 1;
}

#ifdef LAUNCHER_WINDOW
static const wchar_t *instance_name = L"Local\\CIM Troubleshooter";

static BOOL CALLBACK bring_forward(HWND window, LPARAM process) {
    DWORD owner;
    GetWindowThreadProcessId(window, &owner);
    if (owner != (DWORD)process || !IsWindowVisible(window) || GetWindow(window, GW_OWNER)) return TRUE;
    if (IsIconic(window)) ShowWindowAsync(window, SW_RESTORE);
    SetForegroundWindow(window);
    return FALSE;
}

/* Whether this user's session has the program already; then its window is brought to the front.
   The first instance leaves its process number in a piece of memory that ends with it. */
static int is_second_instance(void) {
    HANDLE memory = CreateFileMappingW(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, sizeof(DWORD), instance_name);
    if (!memory) return 0;
    int second = GetLastError() == ERROR_ALREADY_EXISTS;
    volatile DWORD *process = MapViewOfFile(memory, FILE_MAP_WRITE, 0, 0, sizeof(DWORD));
    if (!process) return 0;
    if (!second) {
        *process = GetCurrentProcessId();
        return 0;
    }
    /* It may be starting just now: its window may be a moment away. */
    for (int tries = 0; tries < 50; tries++) {
        if (*process && !EnumWindows(bring_forward, *process)) return 1;
        Sleep(100);
    }
    return 1;
}

/* A saved summary is shown in a window of its own, whatever else is open. */
static int opens_a_file(int count, wchar_t **arguments) {
    for (int at = 1; at < count; at++)
        if (wcscmp(arguments[at], L"open") == 0) return 1;
    return 0;
}

/* After an upgrade that closed it, Windows starts the program again at its first page. */
static void ask_to_be_started_again(int count, wchar_t **arguments) {
    const wchar_t *with = L"";
    for (int at = 1; at < count; at++)
        if (_wcsicmp(arguments[at], L"--kiosk") == 0) with = L"--kiosk";
    RegisterApplicationRestart(with, RESTART_NO_CRASH | RESTART_NO_HANG | RESTART_NO_REBOOT);
}
#endif

static int load_python(Python *python) {
    wchar_t path[LONGEST_PATH];
    _snwprintf(path, LONGEST_PATH, L"%ls\\python\\python313.dll", home);
    HMODULE library = LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_SYSTEM32);
    if (!library) return 0;
#define FIND(name) if (!(python->name = (__typeof__(python->name))GetProcAddress(library, #name))) return 0
    FIND(PyPreConfig_InitIsolatedConfig);
    FIND(Py_PreInitialize);
    FIND(PyConfig_InitIsolatedConfig);
    FIND(PyConfig_SetString);
    FIND(PyConfig_SetWideStringList);
    FIND(Py_InitializeFromConfig);
    FIND(PyStatus_Exception);
    FIND(Py_RunMain);
    return 1;
}

static int is_worker(int count, wchar_t **arguments) {
    return count == 3 && wcscmp(arguments[1], WORKER_SIGN) == 0 && wcscmp(arguments[2], WORKER) == 0;
}

static PyStatus initialize(Python *python, int count, wchar_t **arguments) {
    PyPreConfig before;
    python->PyPreConfig_InitIsolatedConfig(&before);
    before.utf8_mode = 1;
    PyStatus status = python->Py_PreInitialize(&before);
    if (python->PyStatus_Exception(status)) return status;

    static PyConfig config;
    static wchar_t library[LONGEST_PATH], modules[LONGEST_PATH], ours[LONGEST_PATH], packages[LONGEST_PATH], folder[LONGEST_PATH];
    python->PyConfig_InitIsolatedConfig(&config);
    config.site_import = 0;
    config.write_bytecode = 0;
    config.install_signal_handlers = 1;
    config.pathconfig_warnings = 0;
    _snwprintf(folder, LONGEST_PATH, L"%ls\\python", home);
    _snwprintf(library, LONGEST_PATH, L"%ls\\python\\python313.zip", home);
    _snwprintf(modules, LONGEST_PATH, L"%ls\\python", home);
    _snwprintf(ours, LONGEST_PATH, L"%ls\\lib\\cim_troubleshooter.zip", home);
    _snwprintf(packages, LONGEST_PATH, L"%ls\\lib", home);
    wchar_t *search[] = {library, modules, ours, packages};
#define TRY(call) if (python->PyStatus_Exception(status = call)) return status
    TRY(python->PyConfig_SetString(&config, &config.home, folder));
    TRY(python->PyConfig_SetWideStringList(&config, &config.module_search_paths, 4, search));
    config.module_search_paths_set = 1;
    TRY(python->PyConfig_SetWideStringList(&config, &config.argv, count, arguments));
    TRY(python->PyConfig_SetString(&config, &config.executable, arguments[0]));
    const wchar_t *command = is_worker(count, arguments) ? L"import start_installed; start_installed.start_worker()"
                                                         : L"import start_installed; start_installed.start()";
    TRY(python->PyConfig_SetString(&config, &config.run_command, command));
    TRY(python->Py_InitializeFromConfig(&config));
    return status;
}

int wmain(int count, wchar_t **arguments) {
    static wchar_t self[LONGEST_PATH];
    if (!find_home()) return broken(L"The program's own folder could not be found.");
    GetModuleFileNameW(NULL, self, LONGEST_PATH);
    arguments[0] = self;
    close_dll_search();
    clean_environment();
#ifdef LAUNCHER_WINDOW
    if (!is_worker(count, arguments) && !opens_a_file(count, arguments)) {
        if (is_second_instance()) return 0;
        ask_to_be_started_again(count, arguments);
    }
#endif
    Python python;
    if (!load_python(&python)) {
        wchar_t what[LONGEST_PATH];
        _snwprintf(what, LONGEST_PATH, L"python\\python313.dll could not be loaded (Windows code %lu).", GetLastError());
        return broken(what);
    }
    PyStatus status = initialize(&python, count, arguments);
    if (python.PyStatus_Exception(status)) {
        wchar_t what[LONGEST_PATH];
        _snwprintf(what, LONGEST_PATH, L"Python could not begin: %hs", status.err_msg ? status.err_msg : "no reason given");
        return broken(what);
    }
    int code = python.Py_RunMain();
    wchar_t number[16];
    if (GetEnvironmentVariableW(CODE, number, 16))
        code = _wtoi(number);
    else if (!is_worker(count, arguments))
        return broken(L"lib\\start_installed.pyc could not be run to its end.");
#ifdef LAUNCHER_WINDOW
    static wchar_t says[4 * LONGEST_PATH];
    if (code != 0 && GetEnvironmentVariableW(SAYS, says, 4 * LONGEST_PATH)) say(says);
#endif
    return code;
}

#ifdef LAUNCHER_WINDOW
/* mingw's wWinMain is given one string; the window's launcher wants words, as the command line's does. */
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE previous, wchar_t *line, int show) {
    (void)instance, (void)previous, (void)line, (void)show;
    int count;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    return wmain(count, arguments);
}
#endif
