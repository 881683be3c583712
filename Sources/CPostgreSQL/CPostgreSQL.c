#include "CPostgreSQL.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

typedef postgresql_connection connection_t;
typedef postgresql_result result_t;

// Every function of libpq that is used: the type of its result, its name, its parameters.
#define FUNCTIONS(F)                                                                                          \
    F(connection_t *, PQconnectStartParams, (const char *const *, const char *const *, int))                  \
    F(int, PQconnectPoll, (connection_t *))                                                                   \
    F(int, PQsocket, (const connection_t *))                                                                  \
    F(int, PQstatus, (const connection_t *))                                                                  \
    F(char *, PQerrorMessage, (const connection_t *))                                                         \
    F(int, PQserverVersion, (const connection_t *))                                                           \
    F(void, PQfinish, (connection_t *))                                                                       \
    F(int, PQsetErrorVerbosity, (connection_t *, int))                                                        \
    F(void *, PQsetNoticeReceiver, (connection_t *, void (*)(void *, const result_t *), void *))              \
    F(void *, PQgetCancel, (connection_t *))                                                                  \
    F(int, PQcancel, (void *, char *, int))                                                                   \
    F(void, PQfreeCancel, (void *))                                                                           \
    F(int, PQsendQuery, (connection_t *, const char *))                                                       \
    F(int, PQsendPrepare, (connection_t *, const char *, const char *, int, const unsigned int *))            \
    F(int, PQsendDescribePrepared, (connection_t *, const char *))                                            \
    F(int, PQsendQueryPrepared,                                                                               \
      (connection_t *, const char *, int, const char *const *, const int *, const int *, int))                \
    F(int, PQsetSingleRowMode, (connection_t *))                                                              \
    F(int, PQconsumeInput, (connection_t *))                                                                  \
    F(int, PQisBusy, (connection_t *))                                                                        \
    F(result_t *, PQgetResult, (connection_t *))                                                              \
    F(int, PQresultStatus, (const result_t *))                                                                \
    F(char *, PQresultErrorField, (const result_t *, int))                                                    \
    F(char *, PQresultErrorMessage, (const result_t *))                                                       \
    F(int, PQntuples, (const result_t *))                                                                     \
    F(int, PQnfields, (const result_t *))                                                                     \
    F(char *, PQfname, (const result_t *, int))                                                               \
    F(unsigned int, PQftype, (const result_t *, int))                                                         \
    F(int, PQgetisnull, (const result_t *, int, int))                                                         \
    F(char *, PQgetvalue, (const result_t *, int, int))                                                       \
    F(int, PQgetlength, (const result_t *, int, int))                                                         \
    F(void, PQclear, (result_t *))

#define DECLARE(type, name, parameters) static type(*name) parameters;
FUNCTIONS(DECLARE)

static char fault[512];

static void *open_library(void) {
#if defined(__APPLE__)
    static const char *const names[] = {"libpq.5.dylib", "/opt/homebrew/opt/libpq/lib/libpq.5.dylib",
                                        "/usr/local/opt/libpq/lib/libpq.5.dylib"};
#else
    static const char *const names[] = {"libpq.so.5"};
#endif
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
        void *library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
        if (library) return library;
        // What the first name says is the most to the point.
        if (index == 0) snprintf(fault, sizeof fault, "%s", dlerror());
    }
    return NULL;
}

static void load(void) {
    void *library = open_library();
    if (!library) return;
    fault[0] = 0;
#define FIND(type, name, parameters)                                                          \
    name = (type(*) parameters)dlsym(library, #name);                                         \
    if (!name && !fault[0]) snprintf(fault, sizeof fault, "the library has no function " #name);
    FUNCTIONS(FIND)
}

const char *postgresql_load(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, load);
    return fault[0] ? fault : NULL;
}

static void ignore_notice(void *context, const result_t *result) {
    (void)context;
    (void)result;
}

connection_t *postgresql_connect_start(const char *const *keywords, const char *const *values) {
    connection_t *connection = PQconnectStartParams(keywords, values, 0);
    if (!connection) return NULL;
    PQsetErrorVerbosity(connection, 2 /* PQERRORS_VERBOSE */);
    PQsetNoticeReceiver(connection, ignore_notice, NULL);
    return connection;
}

int postgresql_connect_poll(connection_t *connection) { return PQconnectPoll(connection); }
int postgresql_socket(const connection_t *connection) { return PQsocket(connection); }
int postgresql_is_failed(const connection_t *connection) { return PQstatus(connection) == 1 /* CONNECTION_BAD */; }
const char *postgresql_error_message(const connection_t *connection) { return PQerrorMessage(connection); }
int postgresql_server_version(const connection_t *connection) { return PQserverVersion(connection); }
void postgresql_finish(connection_t *connection) { PQfinish(connection); }

int postgresql_cancel(connection_t *connection) {
    void *cancel = PQgetCancel(connection);
    if (!cancel) return 0;
    char message[256];
    int sent = PQcancel(cancel, message, sizeof message);
    PQfreeCancel(cancel);
    return sent;
}

int postgresql_send_query(connection_t *connection, const char *sql) { return PQsendQuery(connection, sql); }

int postgresql_send_prepare(connection_t *connection, const char *name, const char *sql) {
    return PQsendPrepare(connection, name, sql, 0, NULL);
}

int postgresql_send_describe(connection_t *connection, const char *name) {
    return PQsendDescribePrepared(connection, name);
}

int postgresql_send_execute(connection_t *connection, const char *name, int count, const char *const *parameters) {
    return PQsendQueryPrepared(connection, name, count, parameters, NULL, NULL, 0);
}

int postgresql_set_single_row_mode(connection_t *connection) { return PQsetSingleRowMode(connection); }
int postgresql_consume_input(connection_t *connection) { return PQconsumeInput(connection); }
int postgresql_is_busy(connection_t *connection) { return PQisBusy(connection); }
result_t *postgresql_get_result(connection_t *connection) { return PQgetResult(connection); }

int postgresql_result_status(const result_t *result) { return PQresultStatus(result); }
const char *postgresql_result_error_field(const result_t *result, int field) { return PQresultErrorField(result, field); }
const char *postgresql_result_error_message(const result_t *result) { return PQresultErrorMessage(result); }
int postgresql_row_count(const result_t *result) { return PQntuples(result); }
int postgresql_column_count(const result_t *result) { return PQnfields(result); }
const char *postgresql_column_name(const result_t *result, int column) { return PQfname(result, column); }
unsigned int postgresql_column_type(const result_t *result, int column) { return PQftype(result, column); }
int postgresql_is_null(const result_t *result, int row, int column) { return PQgetisnull(result, row, column); }
const char *postgresql_value(const result_t *result, int row, int column) { return PQgetvalue(result, row, column); }
int postgresql_length(const result_t *result, int row, int column) { return PQgetlength(result, row, column); }
void postgresql_clear(result_t *result) { PQclear(result); }
