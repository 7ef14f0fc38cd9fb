package coop.cabas.access.sessions;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Puts our sessions behind the {@code HttpSession} that every library knows. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(SessionLimits.class)
class SessionConfiguration {

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<CabasSession>> sessionFilter(
            SessionStore store, SessionCookie cookie) {
        var filter = new SessionRepositoryFilter<>(store);
        filter.setHttpSessionIdResolver(cookie);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }
}
