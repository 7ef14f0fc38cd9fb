package coop.cabas.imports.dump;

import coop.cabas.shared.Message;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Goes through a dump once, and notes which rows are where. */
final class Outline {

    private static final int PAGE = 1 << 16;

    private static final Map<String, Charset> ENCODINGS = Map.of(
            "LATIN1", Charset.forName("windows-1252"),
            "WIN1252", Charset.forName("windows-1252"),
            "LATIN9", Charset.forName("ISO-8859-15"),
            "CP850", Charset.forName("IBM850"));

    private final SqlText text;
    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<Section>> sections = new HashMap<>();
    private Charset charset = StandardCharsets.UTF_8;

    private Outline(byte[] sql) {
        text = new SqlText(sql, isMysql(sql), hasMark(sql) ? 3 : 0);
    }

    /** @throws Unreadable when it is no dump, or ends in the middle */
    static Outline of(byte[] sql) {
        if (sql.length >= 2
                && (sql[0] == (byte) 0xFF && sql[1] == (byte) 0xFE || sql[0] == (byte) 0xFE && sql[1] == (byte) 0xFF)) {
            throw Unreadable.file(Message.of("imports.dump.utf16"));
        }
        var outline = new Outline(sql);
        outline.mustBeWhole();
        outline.walk();
        return outline;
    }

    boolean isMysql() {
        return text.mysql;
    }

    Charset charset() {
        return charset;
    }

    Set<String> tables() {
        return columns.keySet();
    }

    List<String> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    List<Section> sections(String table) {
        return sections.getOrDefault(table, List.of());
    }

    private static boolean hasMark(byte[] sql) {
        return sql.length >= 3 && sql[0] == (byte) 0xEF && sql[1] == (byte) 0xBB && sql[2] == (byte) 0xBF;
    }

    private static boolean isMysql(byte[] sql) {
        var head = head(sql);
        return !head.contains("PostgreSQL database dump")
                && !head.contains("pg_catalog")
                && !head.contains("standard_conforming_strings");
    }

    private static String head(byte[] sql) {
        return new String(sql, 0, Math.min(PAGE, sql.length), StandardCharsets.ISO_8859_1);
    }

    /** Both programs write a last line; a file that has their first line but not the last was cut. */
    private void mustBeWhole() {
        var head = head(text.sql);
        int from = Math.max(0, text.sql.length - 4096);
        var tail = new String(text.sql, from, text.sql.length - from, StandardCharsets.ISO_8859_1);
        var begun = head.contains("-- PostgreSQL database dump")
                || head.contains("-- MySQL dump")
                || head.contains("-- MariaDB dump");
        if (begun && !tail.contains("database dump complete") && !tail.contains("-- Dump completed")) {
            throw text.cut();
        }
    }

    private void walk() {
        while (true) {
            text.skipBlank();
            if (text.isOver()) {
                return;
            }
            int start = text.at;
            switch (text.word()) {
                case "CREATE" -> create();
                case "INSERT", "REPLACE" -> insert();
                case "COPY" -> copy();
                case "SET" -> set(start);
                default -> text.skipStatement();
            }
        }
    }

    private void create() {
        text.skipBlank();
        var what = text.word();
        if (what.equals("TABLE")) {
            var name = text.name();
            if (name.equalsIgnoreCase("IF")) {
                text.name();
                text.name();
                name = text.name();
            }
            text.skipBlank();
            if (text.here() == '(') {
                columns.put(name, Definitions.columns(text));
            }
        }
        text.skipStatement();
    }

    private void insert() {
        text.skipBlank();
        var into = text.word();
        if (into.equals("IGNORE") || into.equals("DELAYED")) {
            text.skipBlank();
            text.word();
        }
        var table = text.name();
        var named = columnsHere(table);
        text.skipBlank();
        if (text.here() == 'O') {
            // OVERRIDING SYSTEM VALUE
            for (int i = 0; i < 3; i++) {
                text.skipBlank();
                text.word();
            }
            text.skipBlank();
        }
        if (!text.word().equals("VALUES")) {
            text.skipStatement();
            return;
        }
        int from = text.at;
        text.skipStatement();
        add(new Section(table, named, from, text.at - 1, false));
    }

    private List<String> columnsHere(String table) {
        text.skipBlank();
        if (text.here() != '(') {
            return columns(table);
        }
        var names = new ArrayList<String>();
        do {
            text.at++;
            names.add(text.name());
            text.skipBlank();
        } while (text.here() == ',');
        text.at++;
        return names;
    }

    private void copy() {
        var table = text.name();
        var named = columnsHere(table);
        text.skipBlank();
        if (!text.word().equals("FROM")) {
            text.skipStatement();
            return;
        }
        text.skipStatement();
        text.skipLine();
        int from = text.at;
        while (!isEndOfData()) {
            if (text.isOver()) {
                throw text.cut();
            }
            text.skipLine();
        }
        add(new Section(table, named, from, text.at, true));
        text.skipLine();
    }

    private boolean isEndOfData() {
        return text.at + 1 < text.sql.length
                && text.sql[text.at] == '\\'
                && text.sql[text.at + 1] == '.'
                && (text.at + 2 >= text.sql.length || text.sql[text.at + 2] == '\n' || text.sql[text.at + 2] == '\r');
    }

    private void add(Section section) {
        columns.putIfAbsent(section.table(), section.columns());
        if (section.columns().isEmpty()) {
            throw new Unreadable(
                    Message.of("imports.dump.noColumns", section.table()),
                    SqlText.line(text.sql, section.from()),
                    null);
        }
        sections.computeIfAbsent(section.table(), table -> new ArrayList<>()).add(section);
    }

    /** {@code SET NAMES latin1}, {@code SET client_encoding = 'LATIN1'}. */
    private void set(int start) {
        text.skipStatement();
        var words = new String(text.sql, start, text.at - start, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
        if (words.contains("CLIENT_ENCODING") || words.startsWith("SET NAMES")) {
            ENCODINGS.forEach((name, known) -> {
                if (words.matches("(?s).*\\b" + name + "\\b.*")) {
                    charset = Objects.requireNonNull(known);
                }
            });
        }
    }
}
