package coop.cabas.gestioncompte;

import coop.cabas.gestioncompte.Their.Address;
import coop.cabas.gestioncompte.Their.Card;
import coop.cabas.gestioncompte.Their.Closing;
import coop.cabas.gestioncompte.Their.Exemption;
import coop.cabas.gestioncompte.Their.ExemptionKind;
import coop.cabas.gestioncompte.Their.Freed;
import coop.cabas.gestioncompte.Their.Job;
import coop.cabas.gestioncompte.Their.Line;
import coop.cabas.gestioncompte.Their.Membership;
import coop.cabas.gestioncompte.Their.Period;
import coop.cabas.gestioncompte.Their.Person;
import coop.cabas.gestioncompte.Their.Place;
import coop.cabas.gestioncompte.Their.Position;
import coop.cabas.gestioncompte.Their.Registration;
import coop.cabas.gestioncompte.Their.Skill;
import coop.cabas.gestioncompte.Their.Skilled;
import coop.cabas.gestioncompte.Their.User;
import coop.cabas.imports.dump.Row;

/** One row of each table. Columns that an older version has not yet are none. */
final class RowReading {

    private static final int NAME = 255;
    private static final int JOB = 100;
    private static final int HELP = 2_000;
    private static final int REASON = 500;
    private static final int WHY = 200;
    private static final int SECRET = 500;

    private RowReading() {}

    static Membership membership(Row row) {
        return new Membership(
                Cell.key(row, "id"),
                Cell.id(row, "main_beneficiary_id"),
                Cell.key(row, "member_number"),
                Cell.truth(row, "withdrawn"),
                Cell.day(row, "withdrawn_date"),
                Cell.truth(row, "frozen"),
                Cell.truth(row, "frozen_change"),
                Cell.day(row, "first_shift_date"),
                Cell.moment(row, "created_at"));
    }

    static Person person(Row row) {
        return new Person(
                Cell.key(row, "id"),
                Cell.id(row, "membership_id"),
                Cell.id(row, "user_id"),
                Cell.id(row, "address_id"),
                Cell.line(row, "lastname", NAME),
                Cell.line(row, "firstname", NAME),
                Cell.line(row, "phone", NAME),
                Cell.moment(row, "created_at"));
    }

    static Address address(Row row) {
        return new Address(
                Cell.key(row, "id"),
                (Cell.line(row, "street1", NAME) + "\n" + Cell.line(row, "street2", NAME)).strip(),
                Cell.line(row, "zipcode", 20),
                Cell.line(row, "city", WHY));
    }

    static User user(Row row) {
        return new User(
                Cell.key(row, "id"),
                Cell.line(row, "username", NAME),
                Cell.line(row, "email", NAME),
                Cell.truth(row, "enabled"),
                Cell.line(row, "password", SECRET),
                Cell.line(row, "roles", HELP));
    }

    static Registration registration(Row row) {
        return new Registration(
                Cell.key(row, "id"),
                Cell.id(row, "membership_id"),
                Cell.when(row, "date"),
                Cell.moment(row, "created_at"),
                Cell.line(row, "amount", NAME),
                Cell.key(row, "mode"));
    }

    static Job job(Row row) {
        return new Job(
                Cell.key(row, "id"),
                Cell.line(row, "name", JOB),
                !row.has("enabled") || Cell.truth(row, "enabled"),
                Cell.line(row, "description", HELP),
                row.has("min_shifter_alert") ? Cell.small(row, "min_shifter_alert") : 0);
    }

    static Period period(Row row) {
        return new Period(
                Cell.key(row, "id"),
                Cell.key(row, "job_id"),
                Cell.small(row, "day_of_week") + 1,
                Cell.hour(row, "start"),
                Cell.hour(row, "end"));
    }

    static Position position(Row row) {
        return new Position(
                Cell.key(row, "id"),
                Cell.id(row, "period_id"),
                Cell.line(row, "week_cycle", 1),
                Cell.id(row, "formation_id"));
    }

    static Place place(Row row) {
        return new Place(
                Cell.key(row, "id"),
                Cell.id(row, "shifter_id"),
                Cell.id(row, "last_shifter_id"),
                Cell.id(row, "booker_id"),
                Cell.moment(row, "booked_time"),
                Cell.key(row, "job_id"),
                Cell.when(row, "start"),
                Cell.when(row, "end"),
                Cell.truth(row, "locked"),
                Cell.truth(row, "was_carried_out"),
                Cell.id(row, "position_id"),
                Cell.id(row, "formation_id"));
    }

    static Freed freed(Row row) {
        return new Freed(
                Cell.key(row, "id"),
                Cell.id(row, "shift_id"),
                Cell.id(row, "beneficiary_id"),
                Cell.when(row, "created_at"),
                Cell.id(row, "created_by_id"),
                "shift_free_admin".equals(row.text("request_route")),
                Cell.line(row, "reason", REASON));
    }

    static Line line(Row row) {
        return new Line(
                Cell.key(row, "id"),
                Cell.key(row, "membership_id"),
                Cell.id(row, "shift_id"),
                Cell.when(row, "created_at"),
                Cell.small(row, "time"),
                Cell.small(row, "type"),
                Cell.line(row, "description", HELP / 2),
                Cell.id(row, "created_by_id"));
    }

    static Exemption exemption(Row row) {
        return new Exemption(
                Cell.key(row, "id"),
                Cell.id(row, "shift_exemption_id"),
                Cell.key(row, "membership_id"),
                Cell.when(row, "start").toLocalDate(),
                Cell.when(row, "end").toLocalDate(),
                Cell.line(row, "description", REASON),
                Cell.id(row, "created_by_id"));
    }

    static ExemptionKind exemptionKind(Row row) {
        return new ExemptionKind(Cell.key(row, "id"), Cell.line(row, "name", JOB));
    }

    static Skill skill(Row row) {
        return new Skill(Cell.key(row, "id"), Cell.line(row, "name", JOB));
    }

    static Skilled skilled(Row row) {
        return new Skilled(Cell.key(row, "beneficiary_id"), Cell.key(row, "formation_id"));
    }

    static Closing closing(Row row) {
        return new Closing(Cell.key(row, "id"), Cell.when(row, "date").toLocalDate(), Cell.line(row, "reason", WHY));
    }

    static Card card(Row row) {
        return new Card(
                Cell.key(row, "id"),
                Cell.id(row, "beneficiary_id"),
                Cell.line(row, "code", NAME),
                Cell.truth(row, "enable"),
                Cell.when(row, "created_at"),
                Cell.moment(row, "disabled_at"));
    }
}
