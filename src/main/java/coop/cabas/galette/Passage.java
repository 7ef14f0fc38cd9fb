package coop.cabas.galette;

import coop.cabas.access.BroughtAccounts;
import coop.cabas.files.Files;
import coop.cabas.imports.Progress;
import coop.cabas.imports.sync.Sync;
import coop.cabas.members.intake.Households;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Goes over the rows of a Galette in the order in which they point at each other: once to see, once more to write. */
@Component
class Passage {

    private static final int STEPS = 6;

    private final JdbcClient jdbc;
    private final Things things;
    private final Files files;
    private final MemberIntake members;
    private final Households households;
    private final BroughtAccounts accounts;
    private final Clock clock;

    Passage(
            JdbcClient jdbc,
            Things things,
            Files files,
            MemberIntake members,
            Households households,
            BroughtAccounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.things = things;
        this.files = files;
        this.members = members;
        this.households = households;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What a first passage saw, so that the second needs not look again. */
    record Seen(Survey survey, TheirFigures figures) {}

    /**
     * @param handed files that lay beside, by name
     * @return what was seen, complete with the figures
     */
    Seen go(Galette galette, Run run, Map<String, byte[]> handed, Progress progress) {
        var today = LocalDate.now(clock);
        progress.at(0, STEPS, Message.of("galette.progress.words"));
        var vocabulary = new Vocabulary(galette, things, run, today);
        vocabulary.bring();
        var attachments = new Attachments(jdbc, files, run, handed);
        var fields = new Fields(galette, things, run, today, attachments);
        fields.bring();
        progress.at(1, STEPS, Message.of("galette.progress.survey"));
        var seen = survey(galette, run, vocabulary, today);
        progress.at(2, STEPS, Message.of("galette.progress.members"));
        members(galette, run, vocabulary, fields, attachments, seen.survey(), today);
        if (!run.findings().rejects().isEmpty()) {
            // what points at people who cannot be taken says no more
            return seen;
        }
        progress.at(4, STEPS, Message.of("galette.progress.fees"));
        fees(galette, run, vocabulary, fields, seen.survey(), today);
        if (run.isDry()) {
            seen.figures().finish();
            remarks(run, seen, handed.keySet(), attachments);
        }
        progress.at(STEPS, STEPS, Message.of("galette.progress.fees"));
        return seen;
    }

    private static Seen survey(Galette galette, Run run, Vocabulary vocabulary, LocalDate today) {
        var survey = new Survey(vocabulary, today);
        var figures = new TheirFigures(galette, survey);
        figures.prepare();
        Rows.each(galette, "cotisations", run.findings(), row -> {
            survey.seeContribution(row);
            figures.seeContribution(row);
        });
        Rows.each(galette, "adherents", run.findings(), row -> {
            survey.seeMember(row);
            figures.seeMember(row);
        });
        return new Seen(survey, figures);
    }

    private void members(
            Galette galette,
            Run run,
            Vocabulary vocabulary,
            Fields fields,
            Attachments attachments,
            Survey survey,
            LocalDate today) {
        if (!galette.has("adherents")) {
            return;
        }
        var reading = new MemberReading(
                galette, run, vocabulary, survey, fields, attachments, today, members.numbered(survey.numbers()));
        var step = new AccountsStep(accounts, members, survey, run);
        var sync = galette.isComplete()
                ? Sync.many(things.member(run.links()), run)
                : Sync.partial(things.member(run.links()), run, Carried.ofMembers(galette));
        Rows.each(galette, "adherents", run.findings(), row -> {
            long id = Cell.key(row, "id_adh");
            var file = reading.of(row);
            sync.offer(id, file);
            if (row.has("mdp_adh")) {
                step.see(row, id, file);
            }
        });
        finish(galette, sync, today);
        if (!run.findings().rejects().isEmpty()) {
            return;
        }
        fields.tellOrphans("adh", survey::isMember);
        if (row(galette, "adherents", "parent_id")) {
            new HouseholdReading(households, survey, run).bring(things, today, galette.isComplete());
        }
        step.bring();
    }

    private static boolean row(Galette galette, String table, String column) {
        return galette.has(table, column);
    }

    private void fees(Galette galette, Run run, Vocabulary vocabulary, Fields fields, Survey survey, LocalDate today) {
        var reading = new FeeReading(galette, run, vocabulary, survey, fields, today);
        reading.prepare();
        if (galette.has("transactions")) {
            var payments = Sync.many(things.payment(run.links()), run);
            Rows.each(galette, "transactions", run.findings(), row -> {
                var payment = reading.payment(row);
                if (payment != null) {
                    payments.offer(Cell.key(row, "trans_id"), payment);
                }
            });
            finish(galette, payments, today);
            fields.tellOrphans("trans", reading::isTransaction);
        }
        if (galette.has("cotisations")) {
            var fees = galette.isComplete()
                    ? Sync.many(things.fee(run.links()), run)
                    : Sync.partial(things.fee(run.links()), run, Carried.ofFees(galette));
            Rows.each(galette, "cotisations", run.findings(), row -> {
                var fee = reading.fee(row);
                if (fee != null) {
                    fees.offer(Cell.key(row, "id_cotis"), fee);
                }
            });
            finish(galette, fees, today);
            fields.tellOrphans("contrib", reading::isContribution);
            reading.tellOrphans();
        }
    }

    private static void finish(Galette galette, Sync<?> sync, LocalDate today) {
        if (galette.isComplete()) {
            sync.finish(today);
        } else {
            sync.flush();
        }
    }

    /** What is worth a look, though nothing of it is lost. */
    private static void remarks(Run run, Seen seen, Set<String> handed, Attachments attachments) {
        var findings = run.findings();
        seen.figures()
                .sharedEmails()
                .forEach(ids -> findings.odd("sharedEmail", Things.MEMBER, ids.getFirst(), ids.toString()));
        seen.figures()
                .sameNames()
                .forEach(ids -> findings.odd("sameName", Things.MEMBER, ids.getFirst(), ids.toString()));
        seen.figures().standings().stream()
                .filter(standing -> !java.util.Objects.equals(standing.due(), standing.storedDue()))
                .forEach(standing -> findings.odd(
                        "dueStale", Things.MEMBER, standing.member(), standing.storedDue() + " / " + standing.due()));
        var unused = new HashSet<>(handed);
        unused.removeAll(attachments.used());
        unused.stream().sorted().forEach(name -> findings.odd("fileOfNothing", "file", null, name));
    }
}
