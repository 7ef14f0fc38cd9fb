package coop.cabas;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.util.ApplicationModulesExporter;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The modules keep to their arrows; the diagrams of docs/architecture are written anew from the code. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Cabas.class);

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    /** With this file Cabas need not read all its classes at each start: ten seconds of a busy processor, 250 MB. */
    @Test
    void theListOfModulesIsWrittenForTheStart() throws IOException {
        var file = Path.of("target/classes/META-INF/spring-modulith/application-modules.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, new ApplicationModulesExporter(MODULES).toJson());
    }

    @Test
    void diagramsAreDrawnFromTheCode() throws IOException {
        var folder = Options.defaults().withOutputFolder("docs/architecture").withoutClean();
        new Documenter(MODULES, folder)
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();
        inSteadyOrder(Path.of("docs/architecture/components.puml"));
    }

    /** Arrows and boxes come in an order of their own at each run, which would show as a change where there is none. */
    private static void inSteadyOrder(Path diagram) throws IOException {
        var lines = Files.readAllLines(diagram);
        for (var drawn : List.of("Rel(", "    Component(")) {
            var sorted = lines.stream()
                    .filter(line -> line.startsWith(drawn))
                    .sorted()
                    .iterator();
            lines.replaceAll(line -> line.startsWith(drawn) ? sorted.next() : line);
        }
        Files.write(diagram, lines);
    }
}
