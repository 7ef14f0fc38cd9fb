package coop.cabas.access.gate;

import coop.cabas.access.Caller;
import coop.cabas.access.DemonstrationDoor;
import coop.cabas.access.DeviceRecognition;
import coop.cabas.access.Seeings;
import coop.cabas.access.Standing;
import coop.cabas.access.Tokens;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Two doors: programs with a token at {@code /api}, people with a session everywhere else. Which route is open to whom is
 * not decided here but by the {@link Gatekeeper}.
 */
@Configuration(proxyBeanMethods = false)
class GateConfiguration implements WebMvcConfigurer {

    private final Gatekeeper gatekeeper;
    private final Caller caller;

    GateConfiguration(Gatekeeper gatekeeper, Caller caller) {
        this.gatekeeper = gatekeeper;
        this.caller = caller;
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiDoor(
            HttpSecurity http,
            Tokens tokens,
            Standing standing,
            DemonstrationDoor demonstration,
            List<DeviceRecognition> devices,
            Refusal refusal) {
        return bare(http, refusal)
                .securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new BearerToken(tokens, standing, demonstration, devices, refusal),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain webDoor(
            HttpSecurity http,
            Standing standing,
            DemonstrationDoor demonstration,
            Refusal refusal,
            CsrfCookie csrf,
            SecurityContextRepository contexts,
            Seeings seeings,
            Entrance entrance) {
        return bare(http, refusal)
                .securityContext(context -> context.securityContextRepository(contexts))
                // mail programs put an end to letters without ever having seen a page (RFC 8058): the secret in the
                // address is their proof
                .csrf(forms -> forms.csrfTokenRepository(csrf).ignoringRequestMatchers("/unsubscribe/*"))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .addFilterBefore(new Presence(standing, demonstration, refusal), CsrfFilter.class)
                .addFilterAfter(new Glasses(seeings, entrance), Presence.class)
                .build();
    }

    private static HttpSecurity bare(HttpSecurity http, Refusal refusal) {
        return http.headers(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .exceptionHandling(
                        refusals -> refusals.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .authorizeHttpRequests(routes -> routes.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll());
    }

    /**
     * Methods that no route of ours uses are refused before anything looks at them; so is the NUL character, which
     * PostgreSQL cannot keep in a text.
     */
    @Bean
    StrictHttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    /** Nobody reads a time per filter of the door, and each costs every page something; requests as wholes are still counted. */
    @Bean
    SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfCookie csrfCookie() {
        return new CsrfCookie();
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** What happens whenever somebody proves who they are, by whatever factor: another session id, another CSRF token. */
    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy(CsrfCookie csrf) {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrf)));
    }

    @Bean
    FilterRegistrationBean<Headers> headersFilter() {
        var registration = new FilterRegistrationBean<>(new Headers());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
        return registration;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(gatekeeper).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new MeResolver(caller));
    }
}
