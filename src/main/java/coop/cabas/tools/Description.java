package coop.cabas.tools;

import coop.cabas.circles.CircleRoleId;
import coop.cabas.tools.Tool.Criticality;
import coop.cabas.tools.Tool.Kind;
import coop.cabas.tools.Tool.Sensitivity;
import coop.cabas.tools.Tool.Status;
import org.jspecify.annotations.Nullable;

/** All that people say of a tool; each component means what it does in {@link Tool}. */
public record Description(
        String name,
        Kind kind,
        String purpose,
        Status status,
        @Nullable CircleRoleId owner,
        String supplier,
        String address,
        @Nullable String country,
        String dataHeld,
        Sensitivity sensitivity,
        Criticality criticality,
        @Nullable Integer rto,
        @Nullable Integer rpo,
        String note) {

    /** A tool in use of which little is known yet: begin here, and say more with the methods below. */
    public static Description of(String name, Kind kind, String purpose) {
        return new Description(
                name,
                kind,
                purpose,
                Status.IN_USE,
                null,
                "",
                "",
                null,
                "",
                Sensitivity.INTERNAL,
                Criticality.MEDIUM,
                null,
                null,
                "");
    }

    public static Description of(Tool tool) {
        return new Description(
                tool.name(),
                tool.kind(),
                tool.purpose(),
                tool.status(),
                tool.owner(),
                tool.supplier(),
                tool.address(),
                tool.country(),
                tool.dataHeld(),
                tool.sensitivity(),
                tool.criticality(),
                tool.rto(),
                tool.rpo(),
                tool.note());
    }

    public Description standing(Status now) {
        return new Description(
                name,
                kind,
                purpose,
                now,
                owner,
                supplier,
                address,
                country,
                dataHeld,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }

    public Description ownedBy(@Nullable CircleRoleId role) {
        return new Description(
                name,
                kind,
                purpose,
                status,
                role,
                supplier,
                address,
                country,
                dataHeld,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }

    /** @param in ISO 3166-1, null when not known */
    public Description hosted(String supplier, String address, @Nullable String in) {
        return new Description(
                name,
                kind,
                purpose,
                status,
                owner,
                supplier,
                address,
                in,
                dataHeld,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }

    public Description holding(String data, Sensitivity sensitivity) {
        return new Description(
                name,
                kind,
                purpose,
                status,
                owner,
                supplier,
                address,
                country,
                data,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }

    /**
     * @param rto minutes within which it should run again, null when nothing was decided
     * @param rpo minutes of data that may be lost, null as well
     */
    public Description weighing(Criticality criticality, @Nullable Integer rto, @Nullable Integer rpo) {
        return new Description(
                name,
                kind,
                purpose,
                status,
                owner,
                supplier,
                address,
                country,
                dataHeld,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }

    public Description noting(String note) {
        return new Description(
                name,
                kind,
                purpose,
                status,
                owner,
                supplier,
                address,
                country,
                dataHeld,
                sensitivity,
                criticality,
                rto,
                rpo,
                note);
    }
}
