package coop.cabas.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody signed in, asking for pages over one kept connection. Reads by hand, because whatever the client spends is taken
 * from the server: both share the processors.
 */
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int NO_LENGTH = -1;
    /** A server may hang up on somebody who has been silent for so long. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Server server;
    /** Header that tells who asks. */
    private final String proof;

    private Socket socket;
    private InputStream input;
    private OutputStream output;
    private long lastHeard;

    private Visitor(Server server, String proof) throws IOException {
        this.server = server;
        this.proof = proof;
        connect();
    }

    /** Signs in with the form, as a person does. */
    static Visitor signIn(Server server) throws Exception {
        var jar = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(jar).build()) {
            var page = browser.send(
                    HttpRequest.newBuilder(server.at("/sign-in")).build(), HttpResponse.BodyHandlers.ofString());
            var form = Map.of("email", Workshop.EMAIL, "password", Workshop.PASSWORD, "_csrf", csrfIn(page.body()));
            var answer = browser.send(
                    HttpRequest.newBuilder(server.at("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 303 && answer.statusCode() != 302) {
                throw new IllegalStateException("Not let in: " + answer.statusCode() + "\n" + answer.body());
            }
            // signing in ends the token of the forms; the first page gives a new one
            browser.send(HttpRequest.newBuilder(server.at("/")).build(), HttpResponse.BodyHandlers.discarding());
        }
        return new Visitor(
                server,
                "Cookie: "
                        + jar.getCookieStore().getCookies().stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    /** A program with a key. */
    static Visitor bearing(Server server, String token) throws IOException {
        return new Visitor(server, "Authorization: Bearer " + token);
    }

    /** A device that proves itself for one path and a few minutes. @param proof the header */
    static Visitor proving(Server server, String proof) throws IOException {
        return new Visitor(server, "Authorization: " + proof);
    }

    /** The same person, in the same session, at another instance or over another connection. */
    Visitor at(Server other) throws IOException {
        return new Visitor(other, proof);
    }

    /** Asks for a page and reads it to its end, insisting that it is one. */
    void visit(String path) throws IOException {
        int status = status(path);
        if (status != 200) {
            throw new IllegalStateException(path + " answered " + status);
        }
    }

    int status(String path) throws IOException {
        return ask("GET " + path, "", OutputStream.nullOutputStream());
    }

    String read(String path) throws IOException {
        var body = new ByteArrayOutputStream();
        ask("GET " + path, "", body);
        return body.toString(StandardCharsets.UTF_8);
    }

    /** Sends a form as the page that holds it would. */
    int send(String page, String action, Map<String, String> fields) throws IOException {
        var form = new HashMap<>(fields);
        form.put("_csrf", csrfIn(read(page)));
        return ask("POST " + action, encoded(form), OutputStream.nullOutputStream());
    }

    /** As a program does: no form, no page before. */
    int post(String path, OutputStream answer) throws IOException {
        return ask("POST " + path, "", answer);
    }

    /** The same, sending JSON. */
    int json(String path, String json, OutputStream answer) throws IOException {
        return ask("POST " + path, "application/json", json, answer);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", server.port());
        socket.setTcpNoDelay(true);
        input = new BufferedInputStream(socket.getInputStream(), 65_536);
        output = socket.getOutputStream();
        lastHeard = System.nanoTime();
    }

    private void reconnect() throws IOException {
        socket.close();
        connect();
    }

    private int ask(String request, String form, OutputStream body) throws IOException {
        return ask(request, "application/x-www-form-urlencoded", form, body);
    }

    private int ask(String request, String type, String form, OutputStream body) throws IOException {
        if (System.nanoTime() - lastHeard > SILENCE.toNanos()) {
            reconnect();
        }
        output.write("""
                %s HTTP/1.1
                Host: 127.0.0.1:%d
                Accept: text/html, */*
                %s
                Content-Type: %s
                Content-Length: %d

                %s""".formatted(request, server.port(), proof, type, form.length(), form)
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = NO_LENGTH;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            last |= header.equalsIgnoreCase("Connection: close");
        }
        if (length == NO_LENGTH) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                copy(chunk, body);
                line();
            }
            line();
        } else {
            copy(length, body);
        }
        lastHeard = System.nanoTime();
        if (last) {
            reconnect();
        }
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private void copy(int length, OutputStream body) throws IOException {
        body.write(input.readNBytes(length));
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = input.read(); c != '\n'; c = input.read()) {
            if (c < 0) {
                throw new IOException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static String csrfIn(String page) {
        var found = CSRF.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No form in:\n" + page);
        }
        return found.group(1);
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
