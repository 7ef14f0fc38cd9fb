package coop.cabas.ui.web;

import coop.cabas.ui.Exportable;
import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Page;
import coop.cabas.ui.Viewer;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;

/** Draws a page record with the template of the same name. */
@Component
class PageRenderer {

    private final TemplateEngine templates;
    private final ObjectProvider<Viewer> viewer;
    private final List<MenuEntry> entries;

    PageRenderer(TemplateEngine templates, ObjectProvider<Viewer> viewer, List<MenuEntry> entries) {
        this.templates = templates;
        this.viewer = viewer;
        this.entries = entries;
    }

    View view(Page page) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws Exception {
                // Here and not before the handler: a request that no handler takes gets a page too.
                request.setAttribute(
                        Frame.SOURCE,
                        new Frame.Source(viewer.getIfAvailable(Stranger::new), entries, page instanceof Exportable));
                // Drawn whole before the first byte leaves: a failing template answers a clean error page.
                var output = new Utf8ByteOutput();
                templates.render(page.template(), page, output);
                response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
                response.setContentLength(output.getContentLength());
                // In one piece: the output holds thousands of small ones, and the container takes each with ceremony.
                var whole = new ByteArrayOutputStream(output.getContentLength());
                output.writeTo(whole);
                whole.writeTo(response.getOutputStream());
            }
        };
    }
}
