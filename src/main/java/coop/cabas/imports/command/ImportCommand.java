package coop.cabas.imports.command;

import coop.cabas.audit.Actor;
import coop.cabas.command.CabasCommand;
import coop.cabas.imports.Choices;
import coop.cabas.imports.Importer;
import coop.cabas.imports.Imports;
import coop.cabas.imports.Limits;
import coop.cabas.imports.Outcome;
import coop.cabas.imports.Sources;
import coop.cabas.imports.report.ReportJson;
import coop.cabas.shared.Refused;
import coop.cabas.ui.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Tries files, or applies them: 0 when nothing stands in the way, 1 when rows are rejected, 2 when it is refused. */
@CabasCommand
@Command(name = "import")
class ImportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final Imports imports;
    private final Sources sources;
    private final Limits limits;

    @Parameters(index = "0", paramLabel = "SOURCE", descriptionKey = "source")
    private String source = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", descriptionKey = "path")
    private List<String> paths = new ArrayList<>();

    @Option(names = "--apply")
    private boolean apply;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--mapping", paramLabel = "NAME")
    private @Nullable String mapping;

    @Option(names = "--lang", paramLabel = "fr|en")
    private @Nullable String language;

    ImportCommand(Imports imports, Sources sources, Limits limits) {
        this.imports = imports;
        this.sources = sources;
        this.limits = limits;
    }

    @Override
    public Integer call() {
        speak();
        try {
            return tell(importer());
        } catch (Refused refused) {
            if (json) {
                var answer = new LinkedHashMap<>(ReportJson.of(new Outcome(List.of(), null, Map.of())));
                answer.put("error", Text.t(refused.reason()));
                print(answer);
            }
            throw refused;
        }
    }

    private void speak() {
        if (language != null && !List.of("fr", "en").contains(language)) {
            throw new Refused("imports.command.noSuchLanguage", language);
        }
        if (language != null) {
            LocaleContextHolder.setLocale(language.equals("en") ? Locale.UK : Locale.FRANCE);
        }
    }

    private int tell(Importer importer) {
        var outcome = imports.run(importer, PathFiles.read(paths, limits), choices(importer), Actor.PROGRAM, apply);
        if (json) {
            print(ReportJson.of(outcome));
        } else {
            System.out.print(ReportText.of(importer, outcome));
        }
        return switch (outcome.verdict()) {
            case CLEAN -> 0;
            case REJECTED -> 1;
            case REFUSED -> 2;
        };
    }

    private Choices choices(Importer importer) {
        if (mapping != null && importer.keeps() == null) {
            throw new Refused("imports.command.noMapping", importer.source());
        }
        return new Choices(null, mapping == null ? Map.of() : Map.of("mapping", mapping));
    }

    private static void print(Map<String, ?> answer) {
        System.out.println(JSON.writeValueAsString(answer));
    }

    private Importer importer() {
        return sources.find(source)
                .orElseThrow(() -> new Refused(
                        "imports.command.noSuchSource",
                        source,
                        sources.all().stream().map(Importer::source).collect(Collectors.joining(", "))));
    }
}
