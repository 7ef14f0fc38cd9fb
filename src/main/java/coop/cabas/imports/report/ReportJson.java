package coop.cabas.imports.report;

import coop.cabas.imports.FileReport;
import coop.cabas.imports.Json;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.Reject;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shape in which every import answers programs; reasons and notes are in the current language. */
public final class ReportJson {

    private ReportJson() {}

    public static Map<String, @Nullable Object> of(Outcome outcome) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("files", files(outcome.files()));
        json.put("applied", outcome.isApplied());
        json.put("reconciliation", Json.plainMap(outcome.reconciliation()));
        if (outcome.batch() != null) {
            json.put("batch", outcome.batch().value());
        }
        return json;
    }

    public static List<Map<String, @Nullable Object>> files(List<FileReport> reports) {
        return reports.stream().map(ReportJson::file).toList();
    }

    private static Map<String, @Nullable Object> file(FileReport report) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("name", report.name());
        json.put("kind", report.kind());
        json.put("from", report.from() == null ? null : report.from().toString());
        json.put("to", report.to() == null ? null : report.to().toString());
        json.put("rows", report.rows());
        json.put("new", report.added());
        json.put("changed", report.changed());
        json.put("same", report.same());
        json.put("rejected", report.rejected().stream().map(ReportJson::reject).toList());
        json.put("totals", Json.plainMap(report.totals()));
        json.put("verdict", report.verdict().name().toLowerCase(Locale.ROOT));
        json.put("notes", report.notes().stream().map(Text::t).toList());
        json.put("sha256", report.sha256());
        return json;
    }

    private static Map<String, @Nullable Object> reject(Reject reject) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", reject.row());
        json.put("column", reject.column());
        json.put("reason", Text.t(reject.reason()));
        return json;
    }
}
