package coop.cabas.access.gate;

import coop.cabas.access.AccountId;
import coop.cabas.access.Caller;
import coop.cabas.access.Me;
import coop.cabas.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills {@link Me} parameters. */
final class MeResolver implements HandlerMethodArgumentResolver {

    private final Caller caller;

    MeResolver(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Me.class) && parameter.getParameterType() == AccountId.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return caller.account().orElseThrow(() -> new NotFound("me"));
    }
}
