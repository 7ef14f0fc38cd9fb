package coop.cabas.access.gate;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

import java.io.IOException;

/**
 * Addresses such as {@code /%2e%2e/x} are refused by Tomcat itself, before any filter: their answer gets the careful headers
 * here.
 */
@Component
class CrookedAddresses implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory tomcat) {
        tomcat.addEngineValves(new Careful());
    }

    private static final class Careful extends ValveBase {

        Careful() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Headers.ALWAYS.forEach(response::setHeader);
            getNext().invoke(request, response);
        }
    }
}
