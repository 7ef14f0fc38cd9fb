package coop.cabas.bench;

import coop.cabas.Cabas;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.SpringApplication;

/**
 * Cabas with the sessions of the servlet container, in memory: what sessions in PostgreSQL are measured against. Run as a
 * source file, with nothing but the product on the class path.
 */
final class MemorySessions {

    private MemorySessions() {}

    public static void main(String[] settings) {
        var application = new SpringApplication(Cabas.class);
        application.addInitializers(context -> context.addBeanFactoryPostProcessor(
                beans -> ((BeanDefinitionRegistry) beans).removeBeanDefinition("sessionFilter")));
        application.run(settings);
    }
}
