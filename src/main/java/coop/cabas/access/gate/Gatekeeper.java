package coop.cabas.access.gate;

import coop.cabas.access.Caller;
import coop.cabas.access.Permissions;
import coop.cabas.shared.Allow;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Lets a request through to its handler only when the {@link Allow} of that handler lets the caller in, before any of its
 * arguments is read. Whatever declares nothing is refused to all; files are open to all.
 */
@Component
class Gatekeeper implements HandlerInterceptor, SmartInitializingSingleton {

    /** Routes of libraries, which cannot carry our annotation. */
    private static final String DESCRIPTION_OF_API = "/api/v1/openapi.json";

    private final Caller caller;
    private final Permissions permissions;
    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final Refusal refusal;

    Gatekeeper(
            Caller caller,
            Permissions permissions,
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            Refusal refusal) {
        this.caller = caller;
        this.permissions = permissions;
        this.mappings = mappings;
        this.refusal = refusal;
    }

    /** @return what a handler method declares, itself or through its class */
    static Optional<String> allowed(HandlerMethod handler) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allow.class))
                .or(() -> Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allow.class)))
                .map(Allow::value);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        if (mayPass(request, handler)) {
            return true;
        }
        if (caller.isSignedIn()) {
            refusal.handle(request, response, new AccessDeniedException("not allowed"));
        } else {
            refusal.commence(request, response, new InsufficientAuthenticationException("not signed in"));
        }
        return false;
    }

    /** A permission that no module declares would be refused to all but administrators, silently: better not start. */
    @Override
    public void afterSingletonsInstantiated() {
        var unknown = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> allowed(handler)
                        .filter(value -> !permissions.isAllowValue(value))
                        .isPresent())
                .map(HandlerMethod::toString)
                .toList();
        if (!unknown.equals(List.of())) {
            throw new IllegalStateException("@Allow names a permission that no catalogue declares: " + unknown);
        }
    }

    private boolean mayPass(HttpServletRequest request, Object handler) {
        return switch (handler) {
            case ResourceHttpRequestHandler files -> true;
            case HandlerMethod method ->
                isOfSpringdoc(method)
                        ? request.getRequestURI().equals(DESCRIPTION_OF_API)
                        : allowed(method).filter(caller::may).isPresent();
            default -> false;
        };
    }

    private static boolean isOfSpringdoc(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.springdoc.");
    }
}
