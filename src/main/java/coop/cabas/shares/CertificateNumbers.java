package coop.cabas.shares;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.members.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** Numbers certificates, and remembers each as it was issued. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CertificateNumbers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;

    CertificateNumbers(JdbcClient jdbc, Clock clock, Audit audit) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
    }

    /** The one issued on that day, when no line has come since. @param last last line of the register about them */
    public Optional<FileId> issued(MemberId member, LocalDate day, long last) {
        return jdbc.sql("""
                        select document from shares.certificate
                        where member = :member and as_of = :day and last_line = :last order by number desc limit 1
                        """)
                .param("member", member.value())
                .param("day", day)
                .param("last", last)
                .query((row, n) -> new FileId(row.getLong(1)))
                .optional();
    }

    public long next() {
        return jdbc.sql("select nextval(pg_get_serial_sequence('shares.certificate', 'number'))")
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** @param last last line of the register that it speaks of */
    public void keep(long number, MemberId member, LocalDate day, FileId document, long last) {
        jdbc.sql("""
                        insert into shares.certificate (number, member, as_of, document, last_line, issued, author)
                        overriding system value values (:number, :member, :day, :document, :last, :now, :author)
                        """)
                .param("number", number)
                .param("member", member.value())
                .param("day", day)
                .param("document", document.value())
                .param("last", last)
                .param("now", OffsetDateTime.now(clock))
                .param("author", audit.actor().label())
                .update();
        audit.record(
                "shares.certificate.issued",
                "shares.certificate:" + number,
                null,
                Map.of("member", member.value(), "day", day.toString()));
    }
}
