package coop.cabas;

import coop.cabas.command.Commands;
import coop.cabas.command.Terminal;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Cabas, and where its modules are found: one per package beside this class. */
// Full names: two modules may each have a StockController.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(
        systemName = "Cabas",
        sharedModules = {"shared", "database", "ui"})
public class Cabas {

    public static void main(String[] args) {
        Terminal.writeUtf8();
        Commands.run(Cabas.class, args).ifPresent(System::exit);
    }
}
