package coop.cabas.ui.web;

import coop.cabas.ui.table.ListQueryResolver;
import coop.cabas.ui.table.TableExport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;
import java.util.List;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    private final PageRenderer renderer;
    private final ObjectProvider<TableExport> export;

    WebConfiguration(PageRenderer renderer, ObjectProvider<TableExport> export) {
        this.renderer = renderer;
        this.export = export;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new PageReturnValueHandler(renderer, export));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ListQueryResolver());
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
