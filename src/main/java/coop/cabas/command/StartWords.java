package coop.cabas.command;

import coop.cabas.database.Home;
import coop.cabas.ui.Text;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells on the terminal where Cabas can be opened, where its data is, and what the modules have to announce. */
@Component
class StartWords {

    private final Home home;
    private final Environment environment;
    private final ObjectProvider<Announcement> announcements;

    StartWords(Home home, Environment environment, ObjectProvider<Announcement> announcements) {
        this.home = home;
        this.environment = environment;
        this.announcements = announcements;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String host = environment.getProperty("server.address", "127.0.0.1").equals("127.0.0.1")
                    ? "localhost"
                    : environment.getRequiredProperty("server.address");
            System.out.println();
            say(
                    "command.started.address",
                    "http://%s:%d".formatted(host, web.getWebServer().getPort()));
            say("command.started.folder", home.home().toString());
            announcements
                    .orderedStream()
                    .flatMap(one -> one.lines().stream())
                    .forEach(line -> say(line.key(), line.args().toArray()));
            System.out.println();
        }
    }

    private static void say(String key, Object... args) {
        System.out.println("  " + Text.t(key, args));
    }
}
