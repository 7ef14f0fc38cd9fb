package coop.cabas.command;

import coop.cabas.database.DemonstrationSetting;
import coop.cabas.database.FolderClaim;
import coop.cabas.database.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.OptionalInt;

/** Starts the server, after a look at what would keep it from serving: better said before a minute of preparation. */
final class Serving implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private Serving() {}

    static OptionalInt begin(Class<?> application, String... settings) {
        var spring = new SpringApplication(application);
        spring.addListeners(new Serving());
        try {
            spring.run(settings);
            return OptionalInt.empty();
        } catch (RuntimeException alreadyTold) {
            return OptionalInt.of(Commands.FAILED);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        Environment environment = event.getEnvironment();
        FolderClaim.make(environment);
        InetAddress address = address(environment);
        if (DemonstrationSetting.in(environment).isOn() && !address.isLoopbackAddress()) {
            throw new StartRefused("database.demoOpen", environment.getProperty("server.address", "0.0.0.0"));
        }
        requireFree(address, environment.getProperty("server.port", Integer.class, 8080));
    }

    private static InetAddress address(Environment environment) {
        try {
            String name = environment.getProperty("server.address", "");
            return name.isEmpty() ? new InetSocketAddress(0).getAddress() : InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new StartRefused(e, "command.addressUnknown", environment.getProperty("server.address", ""));
        }
    }

    private static void requireFree(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(e, "command.portTaken", Integer.toString(port));
        }
    }
}
