package coop.cabas.indicators;

import coop.cabas.shared.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;

/** What a role can allow in this context. */
@Configuration(proxyBeanMethods = false)
public final class IndicatorsPermissions {

    /** See the coop's activity, on pages and through the API. */
    public static final String READ = "indicators.read";

    /** Decide the margin rules and the thresholds that indicators go by. */
    public static final String MANAGE = "indicators.manage";

    @Bean
    Permission.Catalogue indicatorsCatalogue() {
        return () -> List.of(new Permission(READ), new Permission(MANAGE));
    }
}
