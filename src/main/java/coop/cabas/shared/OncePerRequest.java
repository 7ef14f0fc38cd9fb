package coop.cabas.shared;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import java.util.function.Supplier;

/**
 * What several parts of one page ask for is looked up once. For what a request only reads: whoever changes it answers with a redirect.
 * Outside of requests everything is looked up each time.
 */
public final class OncePerRequest {

    private OncePerRequest() {}

    /**
     * @param owner whose it is; together with {@code what} names the value within a request
     * @param look how it is looked up; never gives null
     */
    @SuppressWarnings("unchecked")
    public static <T> T of(Class<?> owner, String what, Supplier<T> look) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return look.get();
        }
        var name = owner.getName() + "." + what;
        var known = request.getAttribute(name, RequestAttributes.SCOPE_REQUEST);
        if (known != null) {
            return (T) known;
        }
        var looked = look.get();
        request.setAttribute(name, looked, RequestAttributes.SCOPE_REQUEST);
        return looked;
    }
}
