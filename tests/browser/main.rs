//! The built pages in real browsers. `script/test` builds and serves what is
//! tested here; a name of an engine as filter runs that engine alone.

mod driver;
mod engine;
mod old_engine;
mod server;
#[path = "../common/today.rs"]
mod today;

mod accessibility;
mod accessible_names;
mod axe;
mod complete_page;
mod conditions;
mod copy_and_share_failures;
mod counters;
mod faults;
mod injected_markup;
mod keyboard;
mod languages;
mod old_phones;
mod pictures;
mod printing;
mod privacy;
mod quick_exit;
mod sharing;
mod single_file;
mod widths;

/// Tests of one name for each engine that they run in.
#[macro_export]
macro_rules! engines {
    ($scenario:ident: $($name:ident = $engine:ident),+ $(,)?) => {
        mod $scenario {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $name() {
                    super::$scenario($crate::engine::Engine::$engine).await;
                }
            )+
        }
    };
    ($($scenario:ident),+ $(,)?) => {
        $($crate::engines!($scenario: chromium = Chromium, phone = Phone, firefox = Firefox, webkit = WebKit);)+
    };
}
