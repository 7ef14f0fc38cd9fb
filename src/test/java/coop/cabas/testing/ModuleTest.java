package coop.cabas.testing;

import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.modulith.test.ApplicationModuleTest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The module of the test's package with the real modules that it depends on, {@code MockMvcTester} and {@link TestClock},
 * on a database of its own that has every module's tables. One context per module: keep the attributes alike within one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationModuleTest(mode = ApplicationModuleTest.BootstrapMode.ALL_DEPENDENCIES, verifyAutomatically = false)
@AutoConfigureMockMvc
@Import(TestClockConfiguration.class)
public @interface ModuleTest {

    /** Modules to add by name, such as a neighbour that only listens. */
    @AliasFor(annotation = ApplicationModuleTest.class)
    String[] extraIncludes() default {};
}
