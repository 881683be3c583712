#include <sqlite3.h>

// Swift cannot call functions with a variable number of arguments.

static inline int laporan_sqlite3_configure(sqlite3 *database, int option, int value) {
    return sqlite3_db_config(database, option, value, (int *)0);
}

static inline int laporan_sqlite3_refuse_local_time(void) {
    return sqlite3_test_control(SQLITE_TESTCTRL_LOCALTIME_FAULT, 1);
}
