package coop.cabas.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.testing.TestDatabase;
import coop.cabas.testing.TestDatabases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a reporting program may read: the schema made for it, and not one row more. */
class ReportingTest {

    private static Connection owner;

    @BeforeAll
    static void connect() throws SQLException {
        TestDatabase database = TestDatabases.fresh();
        owner = DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    @AfterAll
    static void leave() throws SQLException {
        owner.close();
    }

    @Test
    void readsTheViewsMadeForItAndNoOtherTableOrView() throws SQLException {
        var readable = strings("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                  and case when c.relkind = 'S' then has_sequence_privilege('cabas_reporting', c.oid, 'select, usage, update')
                      else has_table_privilege('cabas_reporting', c.oid, 'select, insert, update, delete, truncate, references, trigger')
                        or has_any_column_privilege('cabas_reporting', c.oid, 'select, insert, update, references') end
                order by 1
                """);
        assertThat(readable).isNotEmpty().allMatch(name -> name.startsWith("reporting."));
        assertThat(readable)
                .containsExactlyElementsOf(strings(
                        "select 'reporting.' || viewname from pg_views where schemaname = 'reporting' order by 1"));
    }

    @Test
    void writesNothingAndMakesNothing() throws SQLException {
        assertThat(strings("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'reporting'
                  and has_table_privilege('cabas_reporting', c.oid, 'insert, update, delete, truncate, references, trigger')
                """)).isEmpty();
        assertThat(strings("""
                select nspname from pg_namespace
                where nspname !~ '^pg_temp' and has_schema_privilege('cabas_reporting', oid, 'create')
                """)).isEmpty();
    }

    @Test
    void entersNoSchemaOfAModule() throws SQLException {
        assertThat(strings("""
                select nspname from pg_namespace
                where nspname !~ '^pg_' and has_schema_privilege('cabas_reporting', oid, 'usage') order by 1
                """)).containsExactly("information_schema", "public", "reporting");
    }

    @Test
    void findsNoFunctionThatActsForItsOwner() throws SQLException {
        assertThat(strings("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where p.prosecdef and n.nspname <> 'information_schema' and has_function_privilege('cabas_reporting', p.oid, 'execute')
                """)).isEmpty();
    }

    @Test
    void isNobodyItself() throws SQLException {
        assertThat(strings("""
                select concat_ws(' ', rolsuper, rolcanlogin, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)
                from pg_roles where rolname = 'cabas_reporting'
                """)).containsExactly("f f f f f f");
        assertThat(strings("""
                select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid
                where m.member = 'cabas_reporting'::regrole
                """)).isEmpty();
        assertThat(strings("select unnest(rolconfig) from pg_roles where rolname = 'cabas_reporting' order by 1"))
                .contains("statement_timeout=30s", "default_transaction_read_only=on");
    }

    @Test
    void isRefusedWhereItHasNoBusiness() throws SQLException {
        for (var forbidden : List.of(
                "select * from sales.ticket_fact",
                "select * from indicators.day",
                "select * from access.account",
                "insert into reporting.turnover_by_day (day) values ('2021-03-01')",
                "select * from pg_authid")) {
            try (var statement = owner.createStatement()) {
                statement.execute("set role cabas_reporting");
                assertThatThrownBy(() -> statement.executeQuery(forbidden)).isInstanceOf(SQLException.class);
                statement.execute("reset role");
            }
        }
    }

    @Test
    void answersEveryView() throws SQLException {
        for (var view : strings("select viewname from pg_views where schemaname = 'reporting'")) {
            try (var statement = owner.createStatement()) {
                statement.execute("set role cabas_reporting");
                statement.executeQuery("select * from reporting." + view);
                statement.execute("reset role");
            }
        }
    }

    @Test
    void explainsEveryViewAndEveryColumn() throws SQLException {
        assertThat(strings("""
                select c.relname || coalesce('.' || a.attname, '')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'reporting'
                cross join lateral (
                    select null::name as attname, 0 as attnum
                    union all select attname, attnum from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
                ) a
                where c.relkind = 'v' and col_description(c.oid, a.attnum) is null
                  and not (a.attnum = 0 and obj_description(c.oid, 'pg_class') is not null)
                """)).isEmpty();
    }

    @Test
    void namesNobody() throws SQLException {
        assertThat(strings("select column_name from information_schema.columns where table_schema = 'reporting'"))
                .noneMatch(name -> name.matches(".*(client|member|person|email|name|ticket_number|nf525|file|key).*"));
    }

    private static List<String> strings(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
