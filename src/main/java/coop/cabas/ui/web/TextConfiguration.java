package coop.cabas.ui.web;

import coop.cabas.ui.Text;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** Texts live in one pair of files per module, {@code messages/<module>_fr.properties} and {@code _en}. */
@Configuration(proxyBeanMethods = false)
class TextConfiguration {

    private static final String FRENCH = "_fr.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var names = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + FRENCH))
                .map(resource -> String.valueOf(resource.getFilename()))
                .map(file -> "messages/" + file.substring(0, file.length() - FRENCH.length()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
        var source = new ResourceBundleMessageSource();
        source.setBasenames(names);
        source.setDefaultEncoding("UTF-8");
        source.setDefaultLocale(Locale.FRANCE);
        source.setAlwaysUseMessageFormat(true);
        Text.use(source);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageCookie();
    }
}
