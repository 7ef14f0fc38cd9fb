package coop.cabas.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Cabas as a process of its own, serving one database. */
final class Server implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final int port;
    private final Duration startUp;

    private Server(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /** @param java words after {@code java}; without any, the executable jar as a coop would run it */
    static Server start(Database database, String... java) throws Exception {
        int port = freePort();
        var log = Workshop.FOLDER.resolve("server-" + port + ".log");
        var builder = new ProcessBuilder(java(java.length == 0 ? Workshop.PRODUCT : List.of(java)))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(database.environment());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment()
                .put("CABAS_HOME", Workshop.FOLDER.resolve("home-" + port).toString());
        long begun = System.nanoTime();
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        while (!answers(port)) {
            if (process.waitFor(10, TimeUnit.MILLISECONDS) || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
            }
        }
        return new Server(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    /** The command line of a java like the one that runs this. */
    static List<String> java(List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words);
        return command;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    int port() {
        return port;
    }

    /** From the start of the process to the first answer that says it is ready. */
    Duration startUp() {
        return startUp;
    }

    /** Processor time used so far. */
    Duration cpu() {
        return cpuOf(process.toHandle());
    }

    static Duration cpuOf(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in megabytes, the database apart. */
    long residentMegabytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/actuator/health")
                    .toURL()
                    .openConnection();
            return connection.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
