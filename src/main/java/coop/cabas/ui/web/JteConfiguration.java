package coop.cabas.ui.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;

@Configuration(proxyBeanMethods = false)
class JteConfiguration {

    /**
     * Templates compiled with the code; or, while developing, read from {@code cabas.templates} so that an edit shows at
     * the next request. The packages differ on purpose: with the same one the class compiled earlier would be served.
     */
    @Bean
    TemplateEngine templateEngine(@Value("${cabas.templates:}") String sources) {
        if (sources.isBlank()) {
            return TemplateEngine.createPrecompiled(
                    null, ContentType.Html, JteConfiguration.class.getClassLoader(), "coop.cabas");
        }
        var engine = TemplateEngine.create(
                new DirectoryCodeResolver(Path.of(sources)),
                Path.of("target", "jte-classes"),
                ContentType.Html,
                JteConfiguration.class.getClassLoader(),
                "coop.cabas.live");
        engine.setTrimControlStructures(true);
        return engine;
    }
}
