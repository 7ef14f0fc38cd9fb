package coop.cabas.spreadsheets;

import coop.cabas.access.AccountId;
import coop.cabas.audit.Actor;
import coop.cabas.imports.BatchId;
import coop.cabas.imports.Choices;
import coop.cabas.imports.FileReport;
import coop.cabas.imports.Handed;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.SourceFile;
import coop.cabas.members.intake.MemberFile;
import coop.cabas.members.intake.MemberIntake;
import coop.cabas.testing.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Somebody who hands in lists in a test, and takes them all back. */
final class Lists {

    private static final Actor CHLOE = new Actor(null, "Chloé");

    private final ApplicationContext context;
    private final Imports imports;
    private final Importer importer;
    private final Deque<BatchId> applied = new ArrayDeque<>();
    final AccountId account;

    Lists(ApplicationContext context) {
        this(context, context.getBean(TableImporter.class));
    }

    Lists(ApplicationContext context, Importer importer) {
        this.context = context;
        this.imports = context.getBean(Imports.class);
        this.importer = importer;
        this.account = People.account(context, SpreadsheetsPermissions.IMPORT);
    }

    /** @param columns header and target in turn, an empty target for a column that is ignored */
    Mapping.Terms terms(
            String name, List<Key> keys, @Nullable Long feeType, @Nullable String feeDay, String... columns) {
        var said = new ArrayList<Mapping.Said>();
        for (var i = 0; i < columns.length; i += 2) {
            said.add(new Mapping.Said(columns[i], columns[i + 1]));
        }
        return new Mapping.Terms(
                name, false, said, keys, false, feeType, feeDay == null ? null : java.time.LocalDate.parse(feeDay));
    }

    MappingId keep(Mapping.Terms terms) {
        return as(account, () -> context.getBean(Mappings.class).keep(terms));
    }

    static <T> T as(AccountId who, Supplier<T> act) {
        SecurityContextHolder.getContext().setAuthentication(People.authentication(who));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    FileReport tried(String name, String content) {
        return run(handed(name, bytes(content)), account, Map.of(), false)
                .files()
                .getFirst();
    }

    FileReport apply(String name, String content) {
        return apply(name, bytes(content));
    }

    FileReport apply(String name, byte[] content) {
        var outcome = run(handed(name, content), account, Map.of(), true);
        if (outcome.batch() == null) {
            throw new AssertionError(outcome.files());
        }
        applied.push(outcome.batch());
        return outcome.files().getFirst();
    }

    Outcome run(List<Handed> handed, @Nullable AccountId who, Map<String, String> choices, boolean apply) {
        return imports.run(importer, handed, new Choices(who == null ? null : who.value(), choices), CHLOE, apply);
    }

    void undo() {
        imports.undo(applied.getFirst(), CHLOE);
        applied.removeFirst();
    }

    void undoAll() {
        while (!applied.isEmpty()) {
            undo();
        }
    }

    long id(String number) {
        var lower = number.toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(
                context.getBean(MemberIntake.class).numbered(List.of(lower)).get(lower), number);
    }

    MemberFile file(long id) {
        var vocabulary = context.getBean(Vocabulary.class);
        return Objects.requireNonNull(context.getBean(MemberIntake.class)
                .read(List.of(id), vocabulary.groupIds(), vocabulary.fieldIds())
                .get(id));
    }

    static byte[] bytes(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    static List<Handed> handed(String name, byte[] content) {
        return List.of(new Handed.Readable(new SourceFile(name, content, sha256(content), true)));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
