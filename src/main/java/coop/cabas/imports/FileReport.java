package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one file is and would change, as the dry run shows it and as the batch keeps it.
 *
 * @param name the file's name
 * @param sha256 its identity
 * @param kind what it was recognised as, a word of the importer ({@code journal}, {@code plu}…); {@code unknown} when left out
 * @param from first day it speaks of, null when it has none
 * @param to last day, inclusive
 * @param rows data rows read, totals rows and headers apart
 * @param added rows not known before
 * @param changed rows known with other facts, which will be replaced
 * @param same rows already known: applying them changes nothing
 * @param verdict whether the file can be applied
 * @param rejected places that cannot be taken; any one keeps the whole batch from being applied
 * @param totals figures of the file, by name: numbers, text, or maps of them; they are what a person checks
 * @param notes remarks worth reading that hinder nothing (years resolved, duplicates seen, days kept…)
 */
public record FileReport(
        String name,
        String sha256,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int rows,
        int added,
        int changed,
        int same,
        Verdict verdict,
        List<Reject> rejected,
        Map<String, Object> totals,
        List<Message> notes) {

    /** What will become of the file. */
    public enum Verdict {
        /** Can be applied. */
        READY,
        /** Lay in a folder but is nothing this importer takes; hinders nothing. */
        LEFT_OUT,
        /** Some rows cannot be taken: nothing is applied until they are corrected. */
        REJECTED,
        /** Cannot be read at all, or is not what it claims to be: nothing is applied. */
        REFUSED
    }

    public FileReport {
        rejected = List.copyOf(rejected);
        notes = List.copyOf(notes);
    }

    /** A file whose rows nobody reads: refused when the person named it, left out when it merely lay in a folder. */
    public static FileReport aside(String name, String sha256, boolean named, Message reason) {
        return new FileReport(
                name,
                sha256,
                "unknown",
                null,
                null,
                0,
                0,
                0,
                0,
                named ? Verdict.REFUSED : Verdict.LEFT_OUT,
                named ? List.of(Reject.file(reason)) : List.of(),
                Map.of(),
                named ? List.of() : List.of(reason));
    }

    /** Whether it hinders nothing. */
    public boolean isClean() {
        return rejected.isEmpty() && (verdict == Verdict.READY || verdict == Verdict.LEFT_OUT);
    }

    public boolean isLeftOut() {
        return verdict == Verdict.LEFT_OUT;
    }

    public boolean isReady() {
        return verdict == Verdict.READY;
    }
}
