package coop.cabas.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that holds the server of a folder, as a second Cabas would, until it is told to let go or killed. */
final class Holder implements AutoCloseable {

    private final Process process;

    private Holder(Process process) {
        this.process = process;
    }

    /** Comes back once the other process holds the server. */
    static Holder of(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"held".equals(answer.readLine())) {
            throw new IllegalStateException("The other process could not take hold of " + folder);
        }
        return new Holder(process);
    }

    /** As {@code kill -9} does: the process gets no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.getOutputStream().close();
        process.waitFor();
    }

    public static void main(String[] args) throws IOException {
        try (var held = EmbeddedPostgres.holdOn(Path.of(args[0]))) {
            System.out.println("held");
            // Until the parent closes the pipe.
            System.in.read();
        }
    }
}
