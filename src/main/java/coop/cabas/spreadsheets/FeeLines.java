package coop.cabas.spreadsheets;

import coop.cabas.fees.CoverPeriod;
import coop.cabas.fees.FeeTypeId;
import coop.cabas.fees.FeeTypes;
import coop.cabas.fees.intake.FeeFile;
import coop.cabas.fees.intake.FeeFile.Settlement;
import coop.cabas.fees.intake.FeeIntake;
import coop.cabas.imports.BatchId;
import coop.cabas.shared.Message;
import coop.cabas.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Fees that lists tell somebody has paid. They are written once: a line that comes again, or that stands for a fee already
 * here, brings no second one, and none is ever changed by a list.
 */
@Component
class FeeLines {

    private final JdbcClient jdbc;
    private final FeeIntake intake;
    private final FeeTypes types;

    FeeLines(JdbcClient jdbc, FeeIntake intake, FeeTypes types) {
        this.jdbc = jdbc;
        this.intake = intake;
        this.types = types;
    }

    /** A line that is not here yet. @param place among those of the same person, type and day */
    record New(FeeLine line, int place) {}

    /**
     * @param fresh of each person who has some
     * @param remarks on those who paid another amount here
     */
    record Compared(Map<Person, List<New>> fresh, List<Message> remarks) {

        boolean brings(Person person) {
            return fresh.containsKey(person);
        }
    }

    private record Brought(long member, long type, @Nullable LocalDate said, int place) {}

    private record Here(long member, long type, LocalDate registered, BigDecimal amount) {}

    /** @param known who of the member file they are; the others have paid nothing yet */
    Compared compare(List<Person> people, Map<Person, Long> known) {
        var paying = people.stream().filter(person -> !person.fees().isEmpty()).toList();
        var ids = paying.stream().filter(known::containsKey).map(known::get).toList();
        var brought = brought(ids);
        var here = here(ids);
        var fresh = new LinkedHashMap<Person, List<New>>();
        var remarks = new ArrayList<Message>();
        for (var person : paying) {
            var places = new HashMap<String, Integer>();
            for (var line : person.fees()) {
                var place = places.merge(line.type() + " " + line.said(), 1, Integer::sum) - 1;
                var id = known.get(person);
                var before = id == null ? null : brought.get(new Brought(id, line.type(), line.said(), place));
                if (before != null) {
                    if (before.compareTo(line.amount()) != 0) {
                        remarks.add(Message.of(
                                "spreadsheets.feeDiffers",
                                line.row(),
                                person.called(),
                                new Money(before),
                                new Money(line.amount())));
                    }
                } else if (id == null
                        || here.merge(new Here(id, line.type(), line.paidOn(), line.amount()), -1, Integer::sum) < 0) {
                    fresh.computeIfAbsent(person, key -> new ArrayList<>()).add(new New(line, place));
                }
            }
        }
        return new Compared(fresh, remarks);
    }

    /** @param ids of all who pay */
    void bring(Compared compared, Map<Person, Long> ids, BatchId batch) {
        var lines = new ArrayList<New>();
        var members = new ArrayList<Long>();
        compared.fresh()
                .forEach((person, some) -> some.forEach(line -> {
                    lines.add(line);
                    members.add(ids.get(person));
                }));
        var reserved = intake.reserve(lines.size());
        var files = new LinkedHashMap<Long, FeeFile>();
        for (var i = 0; i < lines.size(); i++) {
            files.put(reserved.get(i), file(lines.get(i).line(), members.get(i)));
        }
        intake.add(files, TableImporter.SOURCE);
        for (var i = 0; i < lines.size(); i++) {
            jdbc.sql("insert into spreadsheets.fee (fee, said, place, batch) values (:fee, :said, :place, :batch)")
                    .param("fee", reserved.get(i))
                    .param("said", lines.get(i).line().said(), java.sql.Types.DATE)
                    .param("place", lines.get(i).place())
                    .param("batch", batch.value())
                    .update();
        }
    }

    /** @throws org.springframework.dao.DataIntegrityViolationException when something was built upon one of them */
    void undo(BatchId batch) {
        Collection<Long> fees = jdbc.sql("delete from spreadsheets.fee where batch = :batch returning fee")
                .param("batch", batch.value())
                .query((row, n) -> row.getLong(1))
                .list();
        intake.remove(fees, shared -> false);
    }

    private FeeFile file(FeeLine line, long member) {
        var cover = CoverPeriod.of(types.find(new FeeTypeId(line.type())), line.starts());
        return new FeeFile(
                member,
                line.type(),
                line.amount(),
                line.method(),
                line.paidOn(),
                cover.starts(),
                cover.ends(),
                "",
                List.of(new Settlement(null, line.paidOn(), line.amount(), line.method())),
                List.of(),
                List.of());
    }

    /** What lists brought of these members, with the amounts. */
    private Map<Brought, BigDecimal> brought(List<Long> members) {
        var found = new HashMap<Brought, BigDecimal>();
        jdbc.sql("""
                        select f.member, f.type, b.said, b.place, f.amount
                        from spreadsheets.fee b join fees.fee_fact f on f.id = b.fee where f.member = any(:members)
                        """)
                .param("members", members.toArray(Long[]::new))
                .query((row, n) -> found.put(
                        new Brought(
                                row.getLong("member"),
                                row.getLong("type"),
                                row.getObject("said", LocalDate.class),
                                row.getInt("place")),
                        row.getBigDecimal("amount")))
                .list();
        return found;
    }

    /** How many fees these members have that no list brought. */
    private Map<Here, Integer> here(List<Long> members) {
        var found = new HashMap<Here, Integer>();
        jdbc.sql("""
                        select f.member, f.type, f.registered, f.amount from fees.fee_fact f
                        where f.member = any(:members) and f.cancelled is null
                          and not exists (select from spreadsheets.fee b where b.fee = f.id)
                        """)
                .param("members", members.toArray(Long[]::new))
                .query((row, n) -> found.merge(
                        new Here(
                                row.getLong("member"),
                                row.getLong("type"),
                                row.getObject("registered", LocalDate.class),
                                row.getBigDecimal("amount")),
                        1,
                        Integer::sum))
                .list();
        return found;
    }
}
