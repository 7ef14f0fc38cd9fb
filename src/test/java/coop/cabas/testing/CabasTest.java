package coop.cabas.testing;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole of Cabas, with {@code MockMvcTester} and {@link TestClock} to inject, without jobs and without demonstration
 * data. All tests with this annotation share one context and one database, so add nothing that makes another context
 * ({@code properties}, mock beans), and clean up by {@code @Transactional} or by making rows of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestClockConfiguration.class)
public @interface CabasTest {}
