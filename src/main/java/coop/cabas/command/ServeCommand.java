package coop.cabas.command;

import picocli.CommandLine.Command;

/** The word for what Cabas does when told nothing; carried out by {@link Serving}. */
@CabasCommand
@Command(name = "serve")
class ServeCommand implements Runnable {

    @Override
    public void run() {
        throw new IllegalStateException("Serving is begun by the command line itself");
    }
}
