/** The run's database server. It lives beside the embedded server, where the stores' own suites reach it too. */
export { postgresForTests, type TestDatabase, type TestPostgres } from '@uplift/infra/postgres/postgres-for-tests';
