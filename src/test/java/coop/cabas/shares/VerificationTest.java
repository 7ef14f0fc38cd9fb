package coop.cabas.shares;

import static org.assertj.core.api.Assertions.assertThat;

import coop.cabas.shares.Verification.Fault;
import coop.cabas.testing.ModuleTest;
import coop.cabas.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Whoever owns the database may write anything into it; the chain tells where. All of it is rolled back. */
@ModuleTest(extraIncludes = {"access", "mail"})
class VerificationTest {

    @Autowired
    Verification verification;

    @Value("${cabas.database.url}")
    String url;

    @Value("${cabas.database.user}")
    String user;

    @Value("${cabas.database.password}")
    String password;

    @Autowired
    ApplicationContext context;

    Connection owner;
    JdbcClient jdbc;
    long first;

    @BeforeEach
    void open() throws SQLException {
        var coop = Coop.founded(context);
        var ana = coop.holder("Ana", 10, Coop.JANUARY);
        coop.holder("Bruno", 10, Coop.JANUARY);
        coop.holder("Chloé", 10, Coop.JANUARY);
        first = context.getBean(Register.class).of(ana).getFirst().number();
        var database = new TestDatabase(url, user, password);
        owner = DriverManager.getConnection(database.url(), database.user(), database.password());
        owner.setAutoCommit(false);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        jdbc.sql("alter table shares.movement disable trigger all").update();
    }

    @AfterEach
    void close() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void isIntactAsWritten() {
        var finding = verification.verify();

        assertThat(finding.isIntact()).isTrue();
        assertThat(finding.lines()).isGreaterThanOrEqualTo(3);
        assertThat(finding.head()).hasSize(64);
    }

    @Test
    void namesTheFirstAlteredLine() {
        jdbc.sql("update shares.movement set holder_name = 'Ève Morel' where number in (:first, :first + 1)")
                .param("first", first)
                .update();

        assertFound(Fault.ALTERED, first);
    }

    @Test
    void namesALineThatIsGone() {
        jdbc.sql("delete from shares.movement where number = :n")
                .param("n", first + 1)
                .update();

        assertFound(Fault.MISSING, first + 1);
    }

    @Test
    void namesTheLastLinesWhenTheyAreGone() {
        jdbc.sql("delete from shares.movement where number >= :n")
                .param("n", first + 2)
                .update();

        assertFound(Fault.MISSING, first + 2);
    }

    @Test
    void namesALineSlippedInBehindTheLast() {
        jdbc.sql("""
                        insert into shares.movement select (r).* from (
                            select jsonb_populate_record(m, jsonb_build_object('number', m.number + 1, 'previous', m.hash,
                                'hash', sha256(m.hash || convert_to(shares.sealed_text(
                                    jsonb_populate_record(m, jsonb_build_object('number', m.number + 1))), 'UTF8')))) as r
                            from shares.movement m order by number desc limit 1) x
                        """).update();
        var last = jdbc.sql("select max(number) from shares.movement")
                .query((row, n) -> row.getLong(1))
                .single();

        assertFound(Fault.ADDED, last);
    }

    @Test
    void aChainWrittenAnewIsFoundOutByAClosedYear() {
        jdbc.sql("""
                        insert into shares.year (ends, closed, author, number, hash)
                        select '1999-12-31', now(), 'Ana', number, sha256(hash) from shares.movement where number = :n
                        """).param("n", first + 1).update();

        assertFound(Fault.ALTERED, first + 1);
    }

    private void assertFound(Fault fault, long number) {
        var finding = new Verification(jdbc).verify();
        assertThat(finding.fault()).isEqualTo(fault);
        assertThat(finding.number()).isEqualTo(number);
    }
}
