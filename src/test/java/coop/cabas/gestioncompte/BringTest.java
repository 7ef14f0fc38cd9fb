package coop.cabas.gestioncompte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Outcome;
import coop.cabas.members.FileOf;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;

/** A small gestion-compte with the traps of a large one: what becomes of each row, the next night, and when it is taken back. */
@GestionCompteModuleTest
class BringTest {

    private static final String PARAMETERS = """
            parameters:
                due_duration_by_cycle: 150
                cycle_duration: '28 days'
                registration_duration: '99 years'
                local_currency_name: 'pop'
            # USE_TIME_LOG_SAVING=false
            """;

    @Autowired
    Desk desk;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    Undo undo;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void takeAllBack() {
        desk.undoAll();
    }

    private Outcome bring(String sql) {
        var outcome = desk.apply(Desk.dump(sql));
        assertThat(Desk.why(outcome)).isEmpty();
        assertThat(outcome.isApplied()).isTrue();
        assertThat(outcome.reconciliation().get("unexplained"))
                .as(String.valueOf(outcome.reconciliation().get("differences")))
                .isEqualTo(0);
        return outcome;
    }

    @Test
    void peopleComeWithTheirHouseholdAndTheirPassword() {
        bring(Desk.small());

        assertThat(desk.list("select concat_ws('|', number, name, registered, active) from members.member order by id"))
                .containsExactly(
                        "101|Zoé L'Hermitage|2026-01-05|t",
                        "Ulysse L'Hermitage|2026-02-05|t",
                        "102|Paul Boucle|2026-01-06|f",
                        "103|Anna Rivière|2026-01-07|t");
        assertThat(desk.list("select ended::text from members.membership where ended is not null"))
                .as(
                        "closed without a date: its last line stands for it, which is of a shift to come, so the day it was made")
                .containsExactly("2026-01-06");
        assertThat(
                        desk.list(
                                "select m.first_name || ' ' || role || ' ' || may_shop from members.household_member h join members.member m on m.id = h.member order by m.id"))
                .containsExactly("Zoé HEAD true", "Ulysse ATTACHED true");
        assertThat(desk.list("select street || '|' || postcode from members.address"))
                .containsExactly("1 rue de l'Été\nBât. C|78160");
        assertThat(desk.list("select kind from members.phone order by id")).containsExactly("MOBILE", "LANDLINE");
        assertThat(desk.list(
                        "select email || ' ' || coalesce(left(password, 15), 'none') from access.account order by id"))
                .containsExactly(
                        "zoe@example.org {bcrypt}$2y$10$",
                        "ulysse@example.org none",
                        "anna@example.org {bcrypt}$2y$10$");
        assertThat(
                        desk.list(
                                "select string_agg(m.first_name, '+' order by m.id) || ' ' || a.first || ' ' || a.kept || ' ' || coalesce(a.closed::text, '-') from shifts.account a join shifts.sharer s on s.account = a.id join members.member m on m.id = s.member group by a.id order by a.id"))
                .containsExactly(
                        "Zoé+Ulysse 2026-09-07 infinity -",
                        "Paul 2026-09-01 infinity 2026-01-06",
                        "Anna 2026-09-14 infinity -");
    }

    @Test
    void placesBecomeShiftsAndWhoTakesThem() {
        bring(Desk.small());

        assertThat(
                        desk.list(
                                "select j.name || ' ' || s.weekday || ' ' || coalesce(s.letter, 0) || ' ' || s.starts || ' ' || s.minutes || ' ' || s.least || '-' || s.most from shifts.slot s join shifts.job j on j.id = s.job order by s.id"))
                .containsExactly("Rayons 2 0 09:00:00 180 2-2", "Rayons 2 2 09:00:00 180 1-1");
        assertThat(desk.list("select name || ' ' || ended from shifts.job order by id"))
                .containsExactly("Rayons false", "Ancien travail true");
        assertThat(
                        desk.list(
                                "select s.starts || ' ' || s.most || ' ' || (s.slot is not null) || ' ' || (s.touched is not null) from shifts.shift s order by s.starts, s.id"))
                .containsExactly(
                        "2026-10-25 01:00:00 1 false true",
                        "2026-11-10 09:00:00 2 true true",
                        "2026-11-24 09:00:00 2 true true",
                        "2026-11-24 10:00:00 1 false true",
                        "2026-11-25 09:00:00 1 false true",
                        "2026-11-25 14:00:00 1 false true");
        assertThat(
                        desk.list(
                                "select m.first_name || ' ' || lower(span)::date || ' ' || booked_by || ' ' || by_staff || ' ' || coalesce(attended, '-') || ' ' || (cancelled is not null) || ' ' || reason from shifts.booking b join members.member m on m.id = b.member order by lower(span), b.id"))
                .as("of two places at once, the later one is told and not brought")
                .containsExactly(
                        "Zoé 2026-10-25 gestion-compte false - false ",
                        "Ulysse 2026-11-10 Ulysse L'Hermitage false DONE false ",
                        "Zoé 2026-11-10 gestion-compte false - true Malade",
                        "Zoé 2026-11-24 admin true - false ",
                        "Paul 2026-11-25 Paul Boucle false - false ",
                        "Anna 2026-11-25 Anna Rivière false - false ");
        assertThat(desk.list("select source || ' ' || attended from shifts.attendance"))
                .containsExactly("IMPORT DONE");
        assertThat(
                        desk.list(
                                "select m.first_name || ' ' || k.name from shifts.skilled s join shifts.skill k on k.id = s.skill join members.member m on m.id = s.member"))
                .containsExactly("Zoé Caisse");
        assertThat(
                        desk.list(
                                "select 'slot ' || s.weekday || ' ' || k.name from shifts.slot_need n join shifts.slot s on s.id = n.slot join shifts.skill k on k.id = n.skill union all select s.day || ' ' || k.name from shifts.shift_need n join shifts.shift s on s.id = n.shift join shifts.skill k on k.id = n.skill order by 1"))
                .as("places to come ask for it, not those that are over")
                .containsExactly("2026-11-24 Caisse", "slot 2 Caisse");
    }

    @Test
    void cardsComeWithTheirCheckDigitAndEndWhenTheyWereDisabledThere() {
        var cards = """
                CREATE TABLE `swipe_card` (`id` int, `beneficiary_id` int, `created_at` datetime, `disabled_at` datetime, `number` int, `enable` tinyint, `code` varchar(50));
                INSERT INTO `swipe_card` VALUES (1,1,'2026-01-05 10:00:00',NULL,1,1,'298385382789'),(2,1,'2025-01-05 10:00:00','2025-06-01 09:00:00',1,0,'085090940150'),(3,1,'2026-01-05 10:00:00',NULL,2,1,'12345'),(4,NULL,'2026-01-05 10:00:00',NULL,1,1,'844433269651');
                """;
        bring(Desk.small() + cards);
        var shown =
                "select b.kind || ' ' || b.code || ' ' || coalesce(b.ending, '-') from badges.badge b where b.made_by = 'gestion-compte' order by b.id";
        assertThat(desk.list(shown)).containsExactly("CARD 2983853827896 -", "CARD 0850909401503 REVOKED");
        assertThat(bring(Desk.small() + cards).isApplied()).isTrue();
        assertThat(desk.list(shown)).as("once").hasSize(2);

        bring(Desk.small() + cards.replace("NULL,1,1,'298385382789'", "'2026-11-20 18:00:00',1,0,'298385382789'"));

        assertThat(desk.list(shown)).containsExactly("CARD 2983853827896 REVOKED", "CARD 0850909401503 REVOKED");
        desk.undoAll();
        assertThat(desk.list(shown)).isEmpty();
    }

    @Test
    void everyLineComesWithItsReasonAndLeavesWithTheirDays() {
        bring(Desk.small());

        assertThat(
                        desk.list(
                                "select kind || ' ' || minutes || ' ' || reason || ' ' || counts || ' ' || coalesce(cycle::text, '-') || ' ' || (booking is not null) || ' ' || note from shifts.entry order by id"))
                .containsExactly(
                        "TIME -180 CORRECTION 2026-09-01 00:00:00 - false Reprise du compteur",
                        "TIME 180 SHIFT 2026-11-10 09:00:00 - true ",
                        "TIME -180 CYCLE 2026-10-05 00:00:00 2026-10-05 false ",
                        "TIME -180 CYCLE 2026-11-02 00:00:00 2026-11-02 false ",
                        "SAVINGS 360 SURPLUS 2026-10-05 00:00:01 - false ",
                        "SAVINGS -180 REPAID 2026-11-02 00:00:01 - false ",
                        "TIME 180 REPAID 2026-11-02 00:00:01 - false ",
                        "TIME 180 SHIFT 2026-11-24 09:00:00 - true ",
                        "TIME 180 SHIFT 2026-11-24 10:00:00 - false ",
                        "TIME 180 SHIFT 2026-10-25 01:00:00 - true ",
                        "TIME 0 PAUSED 2026-11-09 06:05:02 2026-11-09 false ",
                        "TIME 5 CORRECTION 2026-11-09 07:00:00 - false 99 essai",
                        "TIME 180 SHIFT 2026-11-25 09:00:00 - true ",
                        "TIME 180 SHIFT 2026-11-25 14:00:00 - true ");
        assertThat(
                        desk.list(
                                "select k.name || ' ' || k.may_shop || ' ' || since || '/' || coalesce(until::text, '') || ' ' || origin from shifts.leave l join shifts.leave_kind k on k.id = l.kind order by l.id"))
                .containsExactly(
                        "Arrêt maladie true 2026-10-01/2026-10-30 gestion-compte",
                        "Pause false 2026-11-20/ gestion-compte");
        assertThat(desk.list("select time || ' ' || savings from shifts.total order by account"))
                .as("what the database keeps for lists is what the lines come to")
                .containsExactly("360 180", "180 0", "185 0");
        assertThat(desk.list("select distinct kind from gestioncompte.anomaly order by 1"))
                .containsExactlyInAnyOrder(
                        "dst_shift",
                        "frozen_with_future_shift",
                        "booked_without_booker",
                        "inverted_exemption",
                        "membership_without_beneficiary",
                        "missed_cycle_run",
                        "no_main_beneficiary",
                        "overlapping_bookings",
                        "password_not_bcrypt",
                        "past_not_carried_out",
                        "person_without_membership",
                        "unknown_line_type",
                        "user_without_beneficiary",
                        "withdrawn_with_future_shift",
                        "withdrawn_without_date");
    }

    private static String nextNight() {
        return Desk.small()
                .replace("(8,1,12,'2026-11-24 09:00:00',180,NULL,1,NULL),\n", "")
                .replace(
                        "(12,3,NULL,'2026-11-09 07:00:00',5,'essai',99,1)",
                        "(12,3,NULL,'2026-11-09 07:00:00',7,'essai',99,1)")
                .replace("(12,2,1,NULL,1,1,", "(12,4,5,NULL,1,1,")
                .replace(
                        "'Malade','shift_free');",
                        "'Malade','shift_free'),(2,1,12,2,'2026-11-21 08:00:00','Erreur','shift_free_admin');")
                .replace("(3,4,103,0,1,0,", "(3,4,103,0,0,0,")
                .replace("'0639980001'", "'0639980009'")
                .replace("2026-11-20  9:00:00", "2026-11-22  9:00:00");
    }

    @Test
    void theNextNightTakesBackWhatIsNoMoreThereAndTwoNightsAreTakenBack() {
        bring(Desk.small());
        var outcome = bring(nextNight());

        assertThat(
                        desk.list(
                                "select e.minutes || ' ' || e.reason || ' ' || e.counts || ' ' || e.note from shifts.entry e where e.id > (select max(ours) from gestioncompte.link l where thing = 'line' and batch = (select min(batch) from gestioncompte.run where not undone)) order by e.id"))
                .containsExactly(
                        "-5 REVERSAL 2026-11-09 07:00:00 Ligne changée dans gestion-compte",
                        "-180 REVERSAL 2026-11-24 09:00:00 Ligne effacée dans gestion-compte",
                        "7 CORRECTION 2026-11-09 07:00:00 99 essai");
        assertThat(
                        desk.list(
                                "select m.first_name || ' ' || coalesce(cancelled_by, '') || ' ' || reason from shifts.booking b join members.member m on m.id = b.member where lower(span) = '2026-11-24 09:00' order by b.id"))
                .containsExactly("Zoé admin Erreur", "Anna  ");
        assertThat(desk.list("select until::text from shifts.leave where until is not null order by id"))
                .containsExactly("2026-10-30", "2026-11-21");
        assertThat(desk.list("select number from members.phone order by number"))
                .contains("0639980009");
        assertThat(outcome.files().getFirst().notes().toString()).contains("gestioncompte.note.gone");

        desk.undo(Objects.requireNonNull(outcome.batch()));
        assertThat(desk.count("select sum(minutes) from shifts.entry where kind = 'TIME'"))
                .isEqualTo(725);
        assertThat(desk.count("select sum(time) from shifts.total")).isEqualTo(725);
        assertThat(
                        desk.list(
                                "select m.first_name from shifts.booking b join members.member m on m.id = b.member where lower(span) = '2026-11-24 09:00' and cancelled is null"))
                .containsExactly("Zoé");
        assertThat(desk.list("select until::text from shifts.leave where until is not null"))
                .containsExactly("2026-10-30");
    }

    @Test
    void aLineThatComesAgainIsBroughtAgain() {
        bring(Desk.small());
        bring(nextNight());
        bring(Desk.small());

        assertThat(desk.count("select sum(minutes) from shifts.entry where kind = 'TIME'"))
                .isEqualTo(725);
        assertThat(desk.count("select count(*) from shifts.entry where reason = 'REVERSAL'"))
                .isEqualTo(3);
    }

    @Test
    void whatIsWrittenHereExplainsADifferenceAndKeepsTheImportFromBeingTakenBack() {
        var batch = Objects.requireNonNull(bring(Desk.small()).batch());
        transactions.executeWithoutResult(all -> {
            desk.change("""
                    insert into shifts.entry (account, kind, minutes, reason, counts, written, written_by, note)
                    select min(account), 'TIME', 60, 'CORRECTION', '2026-11-19 10:00', now(), 'Ana', 'Aide' from shifts.entry
                    """);
            assertThat(reconciliation.figures()).containsEntry("unexplained", 0).containsEntry("explained", 1);
            assertThatThrownBy(() -> undo.undo(batch))
                    .isInstanceOf(Refused.class)
                    .hasMessage("imports.undo.used");
            all.setRollbackOnly();
        });
    }

    @Test
    void aDifferenceThatNothingExplainsIsTold() {
        bring(Desk.small());
        transactions.executeWithoutResult(all -> {
            desk.change("update gestioncompte.standing set all_saved = all_saved + 1 where external = 1");
            assertThat(reconciliation.figures()).containsEntry("unexplained", 1).containsEntry("explained", 0);
            all.setRollbackOnly();
        });
    }

    @Test
    void rulesAreTakenWithTheImportAndPutBackWithIt() {
        var before = desk.list("select due || ' ' || savings from shifts.time_rule");
        var outcome = desk.apply(Desk.dump(Desk.small()), Desk.file("parameters.yml", PARAMETERS));

        assertThat(outcome.isApplied()).isTrue();
        assertThat(desk.list("select due || ' ' || savings from shifts.time_rule"))
                .as("what a comment says is no setting")
                .containsExactly("150 true");
        assertThat(outcome.files().getFirst().totals().get("settingsTaken").toString())
                .contains("due_duration_by_cycle");
        assertThat(outcome.files().getFirst().notes().toString()).contains("local_currency_name");

        desk.change("update shifts.time_rule set due = 120");
        desk.apply(Desk.dump(Desk.small()), Desk.file("parameters.yml", PARAMETERS));
        assertThat(desk.list("select due::text from shifts.time_rule"))
                .as("what the coop chose here since stays")
                .containsExactly("120");

        desk.change("update shifts.time_rule set due = 150");
        desk.undoAll();
        assertThat(desk.list("select due || ' ' || savings from shifts.time_rule"))
                .isEqualTo(before);
    }

    @Test
    void whoeverIsInTheMemberFileAlreadyGetsNoSecondFile() {
        var known = FileOf.person(context, "anna", "RIVIERE");
        desk.change("insert into members.email (member, address, main, recorded) values (" + known.value()
                + ", 'Anna@example.org', true, now())");
        bring(Desk.small());

        assertThat(desk.count("select count(*) from members.member where lower(last_name) like 'rivi%'"))
                .isOne();
        assertThat(desk.count("select count(*) from shifts.booking where member = " + known.value()))
                .isOne();
        desk.undoAll();
        assertThat(desk.count("select count(*) from members.member where id = " + known.value()))
                .isOne();
        context.getBean(MemberIntake.class).remove(List.of(known.value()));
    }

    @Test
    void aDryRunLeavesNoTrace() {
        var outcome = desk.tryOut(Desk.dump(Desk.small()));

        assertThat(outcome.files().getFirst().verdict()).isEqualTo(FileReport.Verdict.READY);
        assertThat(outcome.files().getFirst().added()).isPositive();
        assertThat(
                        desk.count(
                                "select (select count(*) from shifts.entry) + (select count(*) from gestioncompte.link) + (select count(*) from shifts.shift)"))
                .isZero();
    }
}
