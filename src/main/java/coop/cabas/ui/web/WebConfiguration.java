package coop.cabas.ui.web;

import coop.cabas.ui.MenuEntry;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.table.ListQueryResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.List;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageRenderer renderer;
    private final ObjectProvider<Viewer> viewer;
    private final List<MenuEntry> entries;

    WebConfiguration(PageRenderer renderer, ObjectProvider<Viewer> viewer, List<MenuEntry> entries) {
        this.renderer = renderer;
        this.viewer = viewer;
        this.entries = entries;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageReturnValueHandler(renderer));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListQueryResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                request.setAttribute(Frame.SOURCE, new Frame.Source(viewer.getIfAvailable(Stranger::new), entries));
                return true;
            }
        });
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Addresses carry the version of what they serve (Assets), so browsers may keep it for good.
        var forGood = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/*/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(forGood)
                .resourceChain(true)
                .addResolver(new VersionedResources());
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(forGood);
    }
}
