package coop.cabas.ui.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.table.TableExport;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

import java.util.Objects;

/** Lets a controller answer with a {@link Page}, a {@link Redirect} being one, or with a list of an {@link Exportable}. */
final class PageReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final PageRenderer renderer;
    private final ObjectProvider<TableExport> export;

    PageReturnValueHandler(PageRenderer renderer, ObjectProvider<TableExport> export) {
        this.renderer = renderer;
        this.export = export;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Page.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web) {
        var page = (Page) Objects.requireNonNull(value, returnType.getExecutable() + " answered nothing");
        if (page instanceof Redirect redirect) {
            container.setView(redirect(redirect, web));
        } else if (page instanceof Exportable lists && web.getParameter("export") instanceof String format) {
            container.setRequestHandled(true);
            var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
            export.getObject().write(lists.table(web.getParameter(Exportable.TABLE)), format, response);
        } else {
            container.setStatus(HttpStatusCode.valueOf(page.status()));
            container.setView(renderer.view(page));
        }
    }

    private static View redirect(Redirect redirect, NativeWebRequest web) {
        if (redirect.said() != null) {
            var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
            // Put into words at once, so that the session holds plain text only.
            RequestContextUtils.getOutputFlashMap(request).put(Frame.SAID, Text.t(redirect.said()));
        }
        var view = new RedirectView(redirect.to(), true);
        view.setExposeModelAttributes(false);
        // An address is what it says, also with braces in it.
        view.setExpandUriTemplateVariables(false);
        view.setStatusCode(HttpStatusCode.valueOf(303));
        return view;
    }
}
