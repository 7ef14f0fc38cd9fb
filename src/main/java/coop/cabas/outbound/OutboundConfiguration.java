package coop.cabas.outbound;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboundConfiguration {

    @Bean
    Outbound outbound() {
        return new Outbound(Bounds.ofTheInternet());
    }
}
