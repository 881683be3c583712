#ifndef LAPORAN_CPOSTGRESQL_H
#define LAPORAN_CPOSTGRESQL_H

#include <stddef.h>

/// libpq, loaded when a connection needs it: who has no server need not have the library.
///
/// Each function is libpq's of the same name. Call postgresql_load first, and nothing else if it fails.
/// Documentation: https://www.postgresql.org/docs/current/libpq.html

/// libpq's PGconn.
typedef struct postgresql_connection postgresql_connection;
/// libpq's PGresult.
typedef struct postgresql_result postgresql_result;

/// Loads libpq once; NULL when it is there, else the system's words for why not.
const char *postgresql_load(void);

/// libpq's PostgresPollingStatusType.
enum { postgresql_polling_failed = 0, postgresql_polling_reading = 1, postgresql_polling_writing = 2, postgresql_polling_ok = 3 };

/// The results of libpq's ExecStatusType that a query can have.
enum { postgresql_command_ok = 1, postgresql_tuples_ok = 2, postgresql_single_tuple = 9 };

/// Begins to connect. `keywords` and `values` end with NULL. Messages of errors will bear their SQLSTATE, and notices
/// of the server are dropped instead of printed.
postgresql_connection *postgresql_connect_start(const char *const *keywords, const char *const *values);
int postgresql_connect_poll(postgresql_connection *connection);
int postgresql_socket(const postgresql_connection *connection);
/// Whether the attempt to connect failed.
int postgresql_is_failed(const postgresql_connection *connection);
const char *postgresql_error_message(const postgresql_connection *connection);
int postgresql_server_version(const postgresql_connection *connection);
void postgresql_finish(postgresql_connection *connection);
/// Asks the server to stop what the connection runs; returns 1 if the request was sent.
int postgresql_cancel(postgresql_connection *connection);

/// Each returns 1 if the request was sent.
int postgresql_send_query(postgresql_connection *connection, const char *sql);
int postgresql_send_prepare(postgresql_connection *connection, const char *name, const char *sql);
int postgresql_send_describe(postgresql_connection *connection, const char *name);
/// Parameters and results are text.
int postgresql_send_execute(postgresql_connection *connection, const char *name, int count, const char *const *parameters);
int postgresql_set_single_row_mode(postgresql_connection *connection);
int postgresql_consume_input(postgresql_connection *connection);
int postgresql_is_busy(postgresql_connection *connection);
/// NULL when the request is done.
postgresql_result *postgresql_get_result(postgresql_connection *connection);

int postgresql_result_status(const postgresql_result *result);
/// A field of an error by its letter, PG_DIAG_…; NULL where there is none.
const char *postgresql_result_error_field(const postgresql_result *result, int field);
const char *postgresql_result_error_message(const postgresql_result *result);
int postgresql_row_count(const postgresql_result *result);
int postgresql_column_count(const postgresql_result *result);
const char *postgresql_column_name(const postgresql_result *result, int column);
unsigned int postgresql_column_type(const postgresql_result *result, int column);
int postgresql_is_null(const postgresql_result *result, int row, int column);
const char *postgresql_value(const postgresql_result *result, int row, int column);
int postgresql_length(const postgresql_result *result, int row, int column);
void postgresql_clear(postgresql_result *result);

#endif
