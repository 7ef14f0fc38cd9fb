package coop.cabas.ui.web;

import coop.cabas.ui.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

import java.io.IOException;

/** Texts live in one pair of files per module, {@code messages/<module>_fr.properties} and {@code _en}. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    @Bean
    MessageSource messageSource() throws IOException {
        var texts = Texts.load();
        Text.use(texts);
        return texts;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }
}
