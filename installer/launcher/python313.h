/* The little of CPython 3.13's C interface that the launcher needs, so that no Python for Windows need be there to build it.

   The records are those of CPython 3.13's Include/cpython/initconfig.h, on Windows, field for field. They hold for 3.13.x
   alone, which is why the launcher loads python313.dll by that name. */

#ifndef PYTHON313_H
#define PYTHON313_H

#include <wchar.h>

typedef long long Py_ssize_t;

typedef struct {
    int type;
    const char *func;
    const char *err_msg;
    int exitcode;
} PyStatus;

typedef struct {
    Py_ssize_t length;
    wchar_t **items;
} PyWideStringList;

typedef struct {
    int config_init, parse_argv, isolated, use_environment, configure_locale, coerce_c_locale, coerce_c_locale_warn;
    int legacy_windows_fs_encoding, utf8_mode, dev_mode, allocator;
} PyPreConfig;

typedef struct {
    int config_init, isolated, use_environment, dev_mode, install_signal_handlers, use_hash_seed;
    unsigned long hash_seed;
    int faulthandler, tracemalloc, perf_profiling, import_time, code_debug_ranges, show_ref_count, dump_refs;
    wchar_t *dump_refs_file;
    int malloc_stats;
    wchar_t *filesystem_encoding, *filesystem_errors, *pycache_prefix;
    int parse_argv;
    PyWideStringList orig_argv, argv, xoptions, warnoptions;
    int site_import, bytes_warning, warn_default_encoding, inspect, interactive, optimization_level, parser_debug;
    int write_bytecode, verbose, quiet, user_site_directory, configure_c_stdio, buffered_stdio;
    wchar_t *stdio_encoding, *stdio_errors;
    int legacy_windows_stdio;
    wchar_t *check_hash_pycs_mode;
    int use_frozen_modules, safe_path, int_max_str_digits, cpu_count;
    int pathconfig_warnings;
    wchar_t *program_name, *pythonpath_env, *home, *platlibdir;
    int module_search_paths_set;
    PyWideStringList module_search_paths;
    wchar_t *stdlib_dir, *executable, *base_executable, *prefix, *base_prefix, *exec_prefix, *base_exec_prefix;
    int skip_source_first_line;
    wchar_t *run_command, *run_module, *run_filename, *sys_path_0;
    int install_importlib, init_main, is_python_build;
} PyConfig;

/* What is called in python313.dll, by its name there. */
typedef struct {
    void (*PyPreConfig_InitIsolatedConfig)(PyPreConfig *);
    PyStatus (*Py_PreInitialize)(const PyPreConfig *);
    void (*PyConfig_InitIsolatedConfig)(PyConfig *);
    PyStatus (*PyConfig_SetString)(PyConfig *, wchar_t **, const wchar_t *);
    PyStatus (*PyConfig_SetWideStringList)(PyConfig *, PyWideStringList *, Py_ssize_t, wchar_t **);
    PyStatus (*Py_InitializeFromConfig)(const PyConfig *);
    int (*PyStatus_Exception)(PyStatus);
    int (*Py_RunMain)(void);
} Python;

#endif
