package coop.cabas.gestioncompte;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Rows of gestion-compte, as far as they are brought or looked at. Ids are theirs, moments those of the clock on the wall. */
final class Their {

    private Their() {}

    /**
     * The account that owes time; people share it.
     *
     * @param number as people know it, not the id
     * @param first day from which its cycles are counted
     * @param flips whether the pause begins or ends with the next cycle
     */
    record Membership(
            long id,
            @Nullable Long main,
            long number,
            boolean withdrawn,
            @Nullable LocalDate withdrawnOn,
            boolean frozen,
            boolean flips,
            @Nullable LocalDate first,
            @Nullable LocalDateTime created) {}

    /** Somebody of a membership. */
    record Person(
            long id,
            @Nullable Long membership,
            @Nullable Long user,
            @Nullable Long address,
            String lastName,
            String firstName,
            String phone,
            @Nullable LocalDateTime created) {

        String name() {
            return (firstName + " " + lastName).strip();
        }
    }

    record Address(long id, String street, String postcode, String city) {}

    /** @param roles as PHP writes them */
    record User(long id, String username, String email, boolean enabled, String password, String roles) {

        /** Never activated: the password is then no hash. */
        boolean isWaiting() {
            return roles.contains("ROLE_PASSWORD_TO_SET");
        }
    }

    record Registration(
            long id,
            @Nullable Long membership,
            LocalDateTime date,
            @Nullable LocalDateTime created,
            String amount,
            long mode) {}

    /** @param alert people below which it warns */
    record Job(long id, String name, boolean enabled, String help, int alert) {}

    /** @param weekday 1 for Monday */
    record Period(long id, long job, int weekday, LocalTime starts, LocalTime ends) {}

    /**
     * @param letter A to D; empty for every week
     * @param skill what whoever takes the place must know
     */
    record Position(
            long id,
            @Nullable Long period,
            String letter,
            @Nullable Long skill) {}

    /**
     * One place for one person; places with the same times and job are one shift here.
     *
     * @param shifter person who has it
     * @param awaited person for whom it is kept until they answer
     * @param booker user who took it
     */
    record Place(
            long id,
            @Nullable Long shifter,
            @Nullable Long awaited,
            @Nullable Long booker,
            @Nullable LocalDateTime booked,
            long job,
            LocalDateTime starts,
            LocalDateTime ends,
            boolean locked,
            boolean done,
            @Nullable Long position,
            @Nullable Long skill) {}

    /** A place given back; by its person, or by staff. */
    record Freed(
            long id,
            @Nullable Long place,
            @Nullable Long person,
            LocalDateTime at,
            @Nullable Long by,
            boolean byStaff,
            String reason) {}

    /** A line of the counter, in minutes. */
    record Line(
            long id,
            long membership,
            @Nullable Long place,
            LocalDateTime at,
            int minutes,
            int type,
            String text,
            @Nullable Long by) {

        boolean isSaving() {
            return type == LineType.SAVING;
        }
    }

    /** @param ends read as midnight: the day itself is not covered */
    record Exemption(
            long id,
            @Nullable Long kind,
            long membership,
            LocalDate starts,
            LocalDate ends,
            String text,
            @Nullable Long by) {}

    record ExemptionKind(long id, String name) {}

    /** What people are taught, and what places ask for. */
    record Skill(long id, String name) {}

    record Skilled(long person, long skill) {}

    record Closing(long id, LocalDate day, String why) {}

    /** @param person null while it is nobody's @param disabled null while it serves, or when nobody wrote it */
    record Card(
            long id,
            @Nullable Long person,
            String code,
            boolean enabled,
            LocalDateTime made,
            @Nullable LocalDateTime disabled) {}
}
