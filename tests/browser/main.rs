//! The built pages in real browsers. `script/test` builds and serves what is
//! tested here; a name of an engine as filter runs that engine alone.

mod driver;
mod edges;
mod engine;
#[path = "../common/host.rs"]
mod host;
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
mod first_sight;
mod frame;
mod frame_limits;
mod frame_moves;
mod hosts;
mod icons;
mod injected_markup;
mod jpeg;
mod keyboard;
mod languages;
mod old_phones;
mod photos;
mod pictures;
mod printing;
mod privacy;
mod quick_exit;
mod share_sheet;
mod sharing;
mod single_file;
mod widths;

/// A test of each scenario in every engine that is named, by default in all:
/// `engines!(in chromium, firefox: a_scenario, another);`
#[macro_export]
macro_rules! engines {
    (in $($engine:ident),+: $($scenario:ident),+ $(,)?) => {
        $crate::engines!(@each [$($engine)+] $($scenario)+);
    };
    (@each $engines:tt $($scenario:ident)+) => {
        $($crate::engines!(@one $engines $scenario);)+
    };
    (@one [$($engine:ident)+] $scenario:ident) => {
        mod $scenario {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $engine() {
                    super::$scenario($crate::engines!(@engine $engine)).await;
                }
            )+
        }
    };
    (@engine chromium) => { $crate::engine::Engine::Chromium };
    (@engine phone) => { $crate::engine::Engine::Phone };
    (@engine firefox) => { $crate::engine::Engine::Firefox };
    (@engine webkit) => { $crate::engine::Engine::WebKit };
    ($($scenario:ident),+ $(,)?) => {
        $crate::engines!(in chromium, phone, firefox, webkit: $($scenario),+);
    };
}
