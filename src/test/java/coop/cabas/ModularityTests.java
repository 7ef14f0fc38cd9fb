package coop.cabas;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;
import org.springframework.modulith.docs.Documenter.Options;

/** The modules keep to their arrows; the diagrams of docs/architecture are written anew from the code. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Cabas.class);

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        MODULES.verify();
    }

    @Test
    void diagramsAreDrawnFromTheCode() {
        var folder = Options.defaults().withOutputFolder("docs/architecture").withoutClean();
        new Documenter(MODULES, folder)
                .writeModulesAsPlantUml(DiagramOptions.defaults())
                .writeModuleCanvases();
    }
}
